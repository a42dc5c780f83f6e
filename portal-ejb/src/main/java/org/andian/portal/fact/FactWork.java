package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.period.Zones;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Looks every half minute, on one node, for days to compute, works for a while, and goes on at the
 * next look.
 */
@ApplicationScoped
class FactWork implements Chore {

    private static final Duration AT_A_TIME = Duration.ofSeconds(20);
    private static final Duration TODAY_EVERY = Duration.ofMinutes(5);

    /** The running day takes at most this part of the time. */
    private static final int TODAY_PART = 20;

    @Inject private FactKeeper keeper;

    @Inject private FactBook book;

    @Inject private SelfCheck check;

    @Inject private Clock clock;

    private volatile Duration lastTook = Duration.ZERO;

    @Override
    public Plan plan() {
        return Plan.onOneNode("fact.compute", Duration.ofSeconds(30));
    }

    @Override
    public void work(Turn turn) {
        keeper.look();
        keeper.agenda(todayEvery()).ifPresent(agenda -> compute(agenda.days(), turn));
        recount(LocalDate.ofInstant(clock.instant(), Zones.CHINA).minusDays(1));
    }

    /** In rising order: a day hands on to the next what it knows of devices. */
    private void compute(List<LocalDate> days, Turn turn) {
        Instant until = clock.instant().plus(AT_A_TIME);
        for (LocalDate day : days) {
            Instant began = clock.instant();
            if (began.isAfter(until) || !turn.goesOn()) {
                return;
            }
            book.compute(day);
            lastTook = Duration.between(began, clock.instant());
        }
    }

    private void recount(LocalDate yesterday) {
        if (check.isDue(yesterday)) {
            book.compute(yesterday);
            check.check(yesterday);
        }
    }

    private Duration todayEvery() {
        Duration bearable = lastTook.multipliedBy(TODAY_PART);
        return bearable.compareTo(TODAY_EVERY) > 0 ? bearable : TODAY_EVERY;
    }
}
