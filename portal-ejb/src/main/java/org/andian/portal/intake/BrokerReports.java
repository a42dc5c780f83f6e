package org.andian.portal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps what the broker reports of logins and topics it refused: each by itself up to a cap an hour
 * and node, the rest of the hour as one row, so that who makes up names does not fill the disk. In
 * the caller's transaction.
 */
@ApplicationScoped
class BrokerReports {

    private static final int KEPT_PER_HOUR = 2_000;
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final String REST = "other";

    private final AtomicReference<Share> share = new AtomicReference<>(new Share(0, 0, 0));

    @Inject private Sql sql;

    /**
     * What was kept of an hour.
     *
     * @param hour since the epoch
     * @param rest the row that counts what is beyond the cap, 0 for none yet
     */
    record Share(long hour, int kept, long rest) {

        Share plusOne(long now) {
            return now == hour ? new Share(hour, kept + 1, rest) : new Share(now, 1, 0);
        }

        Share withRest(long now, long row) {
            return now == hour ? new Share(hour, kept, row) : this;
        }

        boolean isFull() {
            return kept > KEPT_PER_HOUR;
        }
    }

    public void keep(IntakeLog.BrokerEvent event) {
        long hour = event.at().toEpochMilli() / HOUR_MILLIS;
        Share now = share.updateAndGet(share -> share.plusOne(hour));
        if (!now.isFull()) {
            insert(event);
        } else if (!joins(now, event.count())) {
            long row = insert(ofRest(event.at(), event.count()));
            share.updateAndGet(share -> share.withRest(hour, row));
        }
    }

    private boolean joins(Share now, long count) {
        return sql.update("update broker_event set n = n + ? where id = ?", count, now.rest()) == 1;
    }

    private static IntakeLog.BrokerEvent ofRest(Instant at, long count) {
        return new IntakeLog.BrokerEvent(at, REST, "", "", "", "", count);
    }

    /** Texts are clipped to their columns. */
    private long insert(IntakeLog.BrokerEvent event) {
        return sql.insert(
                "insert into broker_event (at, kind, username, client_id, remote, topic, n) values"
                        + " (?, ?, ?, ?, ?, ?, ?)",
                event.at(),
                IntakeJournal.cut(event.kind(), 40),
                IntakeJournal.cut(event.username(), 64),
                IntakeJournal.cut(event.clientId(), 128),
                IntakeJournal.cut(event.remote(), 64),
                IntakeJournal.cut(event.topic(), 300),
                event.count());
    }
}
