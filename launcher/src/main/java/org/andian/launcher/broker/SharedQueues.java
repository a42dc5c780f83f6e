package org.andian.launcher.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.security.SecurityAuth;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerQueuePlugin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The queues behind the shared subscriptions of the portal's nodes. They are there before the
 * portal first subscribes and never go: the broker would delete one, with all it holds, when the
 * last node's session expires or unsubscribes.
 */
final class SharedQueues implements ActiveMQServerQueuePlugin {

    static final String REFUSALS = "andian.internal.broker";

    private static final List<String> OF_DEVICES =
            List.of("andian.v1.*.readings", "andian.v1.*.events", "andian.v1.*.replies");

    private static final List<String> ADDRESSES =
            Stream.concat(OF_DEVICES.stream(), Stream.of(REFUSALS)).toList();

    /** The name in {@code $share/andian/…}, as the broker puts it before the address. */
    private static final String SHARE = "andian.";

    /** Leaves what is there alone, with its messages. */
    static void create(ActiveMQServer server) throws Exception {
        for (String address : ADDRESSES) {
            server.createQueue(
                    QueueConfiguration.of(SHARE + address)
                            .setAddress(address)
                            .setRoutingType(RoutingType.MULTICAST)
                            .setDurable(true)
                            .setAutoCreateAddress(true),
                    true);
        }
    }

    /** Those in which what devices send waits for the portal. */
    static List<Queue> ofDevices(ActiveMQServer server) {
        return OF_DEVICES.stream()
                .map(address -> server.locateQueue(SHARE + address))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void beforeDestroyQueue(
            Queue queue,
            SecurityAuth session,
            boolean checkConsumerCount,
            boolean removeConsumers,
            boolean autoDeleteAddress)
            throws ActiveMQException {
        if (isShared(queue.getName().toString())) {
            throw new ActiveMQException("The queue " + queue.getName() + " is kept for the portal");
        }
    }

    static boolean isShared(String queue) {
        return queue.startsWith(SHARE) && ADDRESSES.contains(queue.substring(SHARE.length()));
    }
}
