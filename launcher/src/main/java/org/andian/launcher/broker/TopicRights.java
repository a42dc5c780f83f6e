package org.andian.launcher.broker;

import org.apache.activemq.artemis.core.security.CheckType;

import java.util.Set;

/**
 * What a device may do: publish its readings, events and replies, and hear its commands. Works on
 * the broker's addresses, in which the topic's {@code /} is {@code .}; device numbers hold neither,
 * so the mapping is one to one.
 */
final class TopicRights {

    private static final String PREFIX = "andian.v1.";
    private static final Set<String> UPWARD = Set.of(".readings", ".events", ".replies");
    private static final String DOWNWARD = ".commands";

    /** Between an address and one of its queues, in the broker's own notation. */
    private static final String QUEUE = "::";

    private static final Set<CheckType> PUBLISHING =
            Set.of(CheckType.SEND, CheckType.CREATE_ADDRESS);
    private static final Set<CheckType> SUBSCRIBING =
            Set.of(
                    CheckType.CONSUME,
                    CheckType.CREATE_ADDRESS,
                    CheckType.CREATE_DURABLE_QUEUE,
                    CheckType.DELETE_DURABLE_QUEUE,
                    CheckType.CREATE_NON_DURABLE_QUEUE,
                    CheckType.DELETE_NON_DURABLE_QUEUE,
                    CheckType.BROWSE);

    private TopicRights() {}

    /**
     * @param address the broker's; of a subscription with the queue the broker makes for it behind
     *     {@code ::}
     * @return false for every address that is not the device's own, wildcards among them, and for
     *     every queue that is named in a topic
     */
    static boolean allows(String deviceNo, CheckType action, String address) {
        String bare = withoutQueue(address);
        String own = PREFIX + deviceNo;
        if (!bare.startsWith(own) || !isQueueOf(bare, address.substring(bare.length()))) {
            return false;
        }
        String rest = bare.substring(own.length());
        boolean publishes = PUBLISHING.contains(action) && UPWARD.contains(rest);
        return publishes && bare.equals(address)
                || SUBSCRIBING.contains(action) && rest.equals(DOWNWARD);
    }

    /** The broker names a subscription's queue by the client and the address. */
    private static boolean isQueueOf(String bare, String queue) {
        return queue.isEmpty() || queue.lastIndexOf(QUEUE) == 0 && queue.endsWith("." + bare);
    }

    /** Whether a topic as the client wrote it names a queue of the broker. */
    static boolean namesQueue(String topic) {
        return topic.contains(QUEUE);
    }

    /** Whether a subscription as the client wrote it is one the device may hold. */
    static boolean allowsSubscription(String deviceNo, String topicFilter) {
        return topicFilter.equals(topic(PREFIX + deviceNo + DOWNWARD));
    }

    /** The topic a person knows for an address of the broker. */
    static String topic(String address) {
        return withoutQueue(address).replace('.', '/').replace('*', '+');
    }

    private static String withoutQueue(String address) {
        int separator = address.indexOf(QUEUE);
        return separator < 0 ? address : address.substring(0, separator);
    }
}
