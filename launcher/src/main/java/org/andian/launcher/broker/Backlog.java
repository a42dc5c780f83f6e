package org.andian.launcher.broker;

import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What waits for the portal at the broker, sent to it and not acknowledged included. */
final class Backlog {

    /** Beyond it devices wait for one another: about half a second of the portal's work. */
    static final long SHORT_BYTES = 256 * 1024;

    private final ActiveMQServer server;

    Backlog(ActiveMQServer server) {
        this.server = server;
    }

    boolean isLong() {
        return sum(Queue::getPersistentSize) > SHORT_BYTES && sum(Queue::getMessageCount) > 0;
    }

    /**
     * How many messages wait and since when the oldest, epoch ms; 0 when none waits: as the portal
     * reads it.
     */
    String told() {
        long oldest = oldest();
        return (oldest == 0 ? 0 : sum(Queue::getMessageCount)) + " " + oldest;
    }

    private long sum(ToLongFunction<Queue> figure) {
        return SharedQueues.ofDevices(server).stream().mapToLong(figure).sum();
    }

    private long oldest() {
        return SharedQueues.ofDevices(server).stream()
                .flatMapToLong(Backlog::stamps)
                .min()
                .orElse(0);
    }

    /** The first of each consumer's and the first of the queue's own are the oldest. */
    private static LongStream stamps(Queue queue) {
        Stream<MessageReference> delivering =
                queue.getDeliveringMessages().values().stream()
                        .filter(messages -> !messages.isEmpty())
                        .map(List::getFirst);
        return Stream.concat(delivering, Stream.of(queue).map(Queue::peekFirstMessage))
                .filter(Objects::nonNull)
                .mapToLong(reference -> reference.getMessage().getTimestamp())
                .filter(stamp -> stamp > 0);
    }
}
