package org.andian.portal.telling;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.chore.Wake;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Tells of what has happened to alarms right after the commit that keeps it, and of what comes due
 * by the clock. What fails is put off and tried again, and keeps nothing else back.
 */
@ApplicationScoped
class Teller {

    private static final System.Logger LOG = System.getLogger(Teller.class.getName());

    /** Few, for what is raised meanwhile and cannot wait comes after them. */
    private static final int AT_ONCE = 20;

    /** Of a piece that another transaction crosses. */
    private static final int ATTEMPTS = 5;

    @Inject private ManagedThreadFactory threads;

    @Inject private NewsQueue news;

    @Inject private TellingWork work;

    @Inject private Clock clock;

    private Wake wake;

    @PostConstruct
    void prepare() {
        wake = Wake.of("tell of alarms", run -> threads.newThread(run).start(), this::tellNews);
    }

    void alarmsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmsChanged changed) {
        wake.ring();
    }

    /** All that waits now. */
    public void tellNews() {
        List<Long> waiting = news.waiting(AT_ONCE);
        while (!waiting.isEmpty()) {
            waiting.forEach(id -> attempt(id, work::tell, news::postpone));
            waiting = news.waiting(AT_ONCE);
        }
    }

    /** All that is due at this moment. */
    public void tellDue() {
        Instant now = clock.instant();
        List<Long> due = work.due(now, AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(
                    id ->
                            attempt(
                                    id,
                                    alarm -> work.look(alarm, now),
                                    alarm -> work.postpone(alarm, now)));
            due = work.due(now, AT_ONCE);
        }
        List<Long> passed = work.passed(now, 0, AT_ONCE);
        while (!passed.isEmpty()) {
            // what fails here is found again by the next look, since nothing marks it as done
            passed.forEach(id -> attempt(id, fold -> work.end(fold, now), fold -> {}));
            passed = work.passed(now, passed.getLast(), AT_ONCE);
        }
    }

    private static void attempt(long id, LongConsumer piece, LongConsumer postpone) {
        for (int attempt = 1; ; attempt++) {
            try {
                piece.accept(id);
                return;
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable() || attempt == ATTEMPTS) {
                    putOff(id, postpone, failure);
                    return;
                }
            } catch (RuntimeException failure) {
                putOff(id, postpone, failure);
                return;
            }
        }
    }

    private static void putOff(long id, LongConsumer postpone, RuntimeException failure) {
        LOG.log(Level.WARNING, "It could not be told of " + id + "; it is put off", failure);
        postpone.accept(id);
    }
}
