package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Looks every half minute, on one node, for what to compute, works for a while, and goes on at the
 * next look. The running day comes first, and again between two pieces of whatever else waits, so
 * that no backlog makes it old.
 */
@ApplicationScoped
class FactWork implements Chore {

    /** For whole days, and once more for days of single devices: neither starves the other. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(15);

    private static final Duration TODAY_SOONEST = Duration.ofMinutes(1);
    private static final Duration TODAY_LATEST = Duration.ofMinutes(2);

    /** Between the two, the running day takes at most this part of the time. */
    private static final int TODAY_PART = 10;

    @Inject private FactKeeper keeper;

    @Inject private FactBook book;

    @Inject private LateWork late;

    @Inject private Clock clock;

    private volatile Duration lastTook = Duration.ZERO;

    @Override
    public Plan plan() {
        return Plan.onOneNode("fact.compute", Duration.ofSeconds(30));
    }

    /** A day that cannot be computed is told by the chore; it keeps no single device waiting. */
    @Override
    public void work(Turn turn) {
        Round round = new Round(clock, turn::goesOn, this::today);
        today();
        keeper.look();
        try {
            round.begin(AT_A_TIME);
            keeper.agenda().ifPresent(agenda -> days(agenda, round));
        } finally {
            round.begin(AT_A_TIME);
            late.work(round);
        }
    }

    /** In rising order: a day hands on to the next what it knows of devices. */
    private void days(DayAgenda agenda, Round round) {
        for (LocalDate day : agenda.days()) {
            if (!round.next()) {
                return;
            }
            book.compute(day);
        }
    }

    private void today() {
        if (keeper.isTodayDue(todayEvery())) {
            Instant began = clock.instant();
            book.compute(keeper.today());
            lastTook = Duration.between(began, clock.instant());
        }
    }

    private Duration todayEvery() {
        Duration bearable = lastTook.multipliedBy(TODAY_PART);
        if (bearable.compareTo(TODAY_SOONEST) < 0) {
            return TODAY_SOONEST;
        }
        return bearable.compareTo(TODAY_LATEST) > 0 ? TODAY_LATEST : bearable;
    }
}
