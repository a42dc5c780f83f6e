package org.andian.portal.calendar;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.andian.portal.period.Revisions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The days as every node knows them: read whole, dropped when revision {@code calendar} grows,
 * looked at no more than once a second. The transaction that changes them sees its own at once, all
 * others when it is committed.
 */
@ApplicationScoped
class DayBook {

    /** Grows with every change of an arrangement. */
    static final String REVISION = "calendar";

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
    private static final Known NOTHING = new Known(-1, Instant.MIN, null);

    private record Known(long revision, Instant checkedAt, WorkDays days) {}

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject private ArrangementTable table;

    @Inject private Revisions revisions;

    @Inject private Clock clock;

    private volatile Known known = NOTHING;

    public WorkDays days() {
        WorkDays own = own();
        return own == null ? present().days() : own;
    }

    /** As the database has them, with the row locked that those take first who change them. */
    public WorkDays held() {
        revisions.hold(REVISION);
        return table.all();
    }

    /** What the present transaction has made of the days, for whoever asks within it. */
    public void changeTo(WorkDays days) {
        transaction.putResource(REVISION, days);
    }

    /** Also after a rollback: nobody may have read in vain. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ArrangementChanged changed) {
        known = NOTHING;
    }

    private WorkDays own() {
        return transaction.getTransactionKey() == null
                ? null
                : (WorkDays) transaction.getResource(REVISION);
    }

    private Known present() {
        Known last = known;
        Instant now = clock.instant();
        if (now.isBefore(last.checkedAt().plus(TRUSTED_FOR)) && !now.isBefore(last.checkedAt())) {
            return last;
        }
        long revision = revisions.current(REVISION);
        // a transaction that began long ago may see an older state than others do
        Known next =
                revision <= last.revision()
                        ? new Known(last.revision(), now, last.days())
                        : new Known(revision, now, table.all());
        known = next;
        return next;
    }
}
