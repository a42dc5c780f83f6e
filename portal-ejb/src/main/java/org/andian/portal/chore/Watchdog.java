package org.andian.portal.chore;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which chores do not keep their rhythm: late is what should have begun three periods ago (at
 * least two minutes, at most an hour), endless a run that lasts sixty periods (at least ten
 * minutes, at most six hours).
 */
final class Watchdog {

    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());

    private static final int LATE_PERIODS = 3;
    private static final Duration SHORTEST_LATE = Duration.ofMinutes(2);
    private static final Duration LONGEST_LATE = Duration.ofHours(1);

    private static final int ENDLESS_PERIODS = 60;
    private static final Duration SHORTEST_ENDLESS = Duration.ofMinutes(10);
    private static final Duration LONGEST_ENDLESS = Duration.ofHours(6);

    private final Instant startedAt;
    private final Map<String, Lapse.Kind> told = new HashMap<>();

    /**
     * @param startedAt of this node: before that nothing could begin here
     */
    Watchdog(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** Empty while the chore keeps its rhythm. */
    Optional<Lapse> of(Plan plan, ChoreRecord record, Instant now) {
        if (record.isRunning()) {
            return exceeded(
                    Lapse.Kind.ENDLESS, record.startedAt(), endlessAfter(plan.every()), now);
        }
        Instant soonest = startedAt.plus(plan.first());
        Instant due = record.nextAt().isBefore(soonest) ? soonest : record.nextAt();
        return exceeded(Lapse.Kind.LATE, due, lateAfter(plan.every()), now);
    }

    private static Optional<Lapse> exceeded(
            Lapse.Kind kind, Instant since, Duration allowed, Instant now) {
        return now.isAfter(since.plus(allowed))
                ? Optional.of(new Lapse(kind, since, allowed))
                : Optional.empty();
    }

    /** Logged when it begins and when it ends, however often it is looked at. */
    void tell(Plan plan, Optional<Lapse> lapse) {
        Lapse.Kind before = told.get(plan.name());
        if (lapse.isEmpty()) {
            if (told.remove(plan.name()) != null) {
                LOG.log(Level.INFO, "Chore {0} keeps its rhythm again", plan.name());
            }
        } else if (before != lapse.get().kind()) {
            told.put(plan.name(), lapse.get().kind());
            LOG.log(
                    Level.ERROR,
                    lapse.get().kind() == Lapse.Kind.LATE
                            ? "Chore {0} was due at {1} and has not begun; {2} late is a fault"
                            : "Chore {0} has been at work since {1} and does not end;"
                                    + " more than {2} is a fault",
                    plan.name(),
                    lapse.get().since(),
                    lapse.get().allowed());
        }
    }

    private static Duration lateAfter(Duration every) {
        return within(every.multipliedBy(LATE_PERIODS), SHORTEST_LATE, LONGEST_LATE);
    }

    private static Duration endlessAfter(Duration every) {
        return within(every.multipliedBy(ENDLESS_PERIODS), SHORTEST_ENDLESS, LONGEST_ENDLESS);
    }

    private static Duration within(Duration wanted, Duration least, Duration most) {
        if (wanted.compareTo(least) < 0) {
            return least;
        }
        return wanted.compareTo(most) > 0 ? most : wanted;
    }
}
