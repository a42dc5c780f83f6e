package org.andian.ingest.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The unacknowledged messages of one connection. Commits come in any order, acknowledgements leave
 * in the order of receipt, as MQTT requires (MQTT 5, 4.6). Once closed it lets none out: the broker
 * sends the messages again over the next connection, which has a window of its own. Safe from
 * several threads: commits come from the lanes, messages from the client.
 */
final class AckWindow {

    /** Sends one acknowledgement. */
    interface Release {
        void acknowledge(int messageId, int qos);
    }

    /** A message between receipt and acknowledgement. */
    final class Pending {
        private final int messageId;
        private final int qos;
        private boolean done;

        private Pending(int messageId, int qos) {
            this.messageId = messageId;
            this.qos = qos;
        }

        /** Its effect is committed. */
        void done() {
            finish(this);
        }
    }

    private final Release release;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private boolean closed;

    AckWindow(Release release) {
        this.release = release;
    }

    synchronized Pending open(int messageId, int qos) {
        Pending message = new Pending(messageId, qos);
        pending.add(message);
        return message;
    }

    /** What was pending is forgotten; a commit that comes later has no effect. */
    synchronized void close() {
        closed = true;
        pending.clear();
    }

    synchronized int size() {
        return pending.size();
    }

    private synchronized void finish(Pending message) {
        message.done = true;
        while (!closed && !pending.isEmpty() && pending.peek().done) {
            Pending first = pending.poll();
            release.acknowledge(first.messageId, first.qos);
        }
    }
}
