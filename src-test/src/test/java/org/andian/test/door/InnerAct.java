package org.andian.test.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;

/** Writes a row in a transaction of its own, and looks how many of it others see meanwhile. */
@ApplicationScoped
class InnerAct {

    /** What an act may end with; the caller gets it as it was thrown. */
    static final class Broken extends RuntimeException {

        private final long seenMeanwhile;

        Broken(long seenMeanwhile) {
            super("it was to fail");
            this.seenMeanwhile = seenMeanwhile;
        }

        long seenMeanwhile() {
            return seenMeanwhile;
        }
    }

    @Inject private Sql sql;

    @Inject private CommittedRows committed;

    @Inject private Clock clock;

    /**
     * @return how many rows others saw before the end
     */
    @OwnTransaction
    public long write(String what) {
        return writtenAndSeen(what);
    }

    @OwnTransaction
    public void writeAndFail(String what) {
        throw new Broken(writtenAndSeen(what));
    }

    private long writtenAndSeen(String what) {
        sql.update(
                "insert into forgotten (what, before_day, noted_at) values (?, ?, ?)",
                what,
                LocalDate.EPOCH,
                clock.instant());
        return committed.count(what);
    }
}
