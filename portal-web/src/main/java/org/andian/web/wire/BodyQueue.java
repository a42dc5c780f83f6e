package org.andian.web.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Requests whose bodies have not come whole, the oldest first. Each holds a thread while it is
 * read: of too many the oldest is given up, however many whole ones there are; so is one whose time
 * is over.
 */
final class BodyQueue {

    private final int most;
    private final Set<Entry> waiting = new LinkedHashSet<>();

    BodyQueue(int most) {
        this.most = most;
    }

    /**
     * To be called by the thread that reads.
     *
     * @param until when its time is over
     */
    Entry enter(Instant until) {
        Entry entry = new Entry(Thread.currentThread(), until);
        Entry oldest = null;
        synchronized (waiting) {
            waiting.add(entry);
            if (waiting.size() > most) {
                oldest = waiting.iterator().next();
                waiting.remove(oldest);
            }
        }
        if (oldest != null) {
            oldest.giveUp();
        }
        return entry;
    }

    /** Gives up those whose time is over. */
    void giveUpLate(Instant now) {
        List<Entry> late;
        synchronized (waiting) {
            late = waiting.stream().filter(entry -> entry.until.isBefore(now)).toList();
            late.forEach(waiting::remove);
        }
        late.forEach(Entry::giveUp);
    }

    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** One that waits; closed when the body is whole or nobody wants the rest. */
    final class Entry implements AutoCloseable {

        private final Thread reader;
        private final Instant until;
        private boolean reading;
        private boolean givenUp;

        private Entry(Thread reader, Instant until) {
            this.reader = reader;
            this.until = until;
        }

        /**
         * Around each wait for more of the body: only in there the thread may be woken.
         *
         * @throws SlowBody when it was given up
         */
        synchronized void beginReading() throws SlowBody {
            if (givenUp) {
                throw new SlowBody();
            }
            reading = true;
        }

        /** Leaves no interruption behind; the connection of a body that was given up is closed. */
        synchronized void endReading() {
            reading = false;
            if (givenUp) {
                Thread.interrupted();
            }
        }

        synchronized boolean isGivenUp() {
            return givenUp;
        }

        private synchronized void giveUp() {
            givenUp = true;
            if (reading) {
                reader.interrupt();
            }
        }

        /** What was thrown while reading, as whoever reads is told. */
        IOException told(IOException failure) {
            return isGivenUp() ? new SlowBody() : failure;
        }

        @Override
        public void close() {
            synchronized (waiting) {
                waiting.remove(this);
            }
        }
    }
}
