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
     * @param address the broker's, with or without a queue behind {@code ::}
     * @return false for every address that is not the device's own, wildcards among them
     */
    static boolean allows(String deviceNo, CheckType action, String address) {
        String bare = withoutQueue(address);
        String own = PREFIX + deviceNo;
        if (!bare.startsWith(own)) {
            return false;
        }
        String rest = bare.substring(own.length());
        return PUBLISHING.contains(action) && UPWARD.contains(rest)
                || SUBSCRIBING.contains(action) && rest.equals(DOWNWARD);
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
        int separator = address.indexOf("::");
        return separator < 0 ? address : address.substring(0, separator);
    }
}
