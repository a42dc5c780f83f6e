package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Door: makes what is due, those missed while no node ran included, and what is to replace others;
 * however many call at once, each is made once. No scope: it serves the portal's own work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueBulletins {

    private static final System.Logger LOG = System.getLogger(DueBulletins.class.getName());

    @Inject private ScheduleTable schedules;

    @Inject private Versions versions;

    @Inject private Press press;

    @Inject private Issuing issuing;

    @Inject private Clock clock;

    /**
     * @return how many this call made
     */
    public int make() {
        return schedules.switchedOn().stream().mapToInt(this::make).sum();
    }

    private int make(Schedule schedule) {
        return (int)
                schedule.rhythm().due(schedule.onSince(), clock.instant()).stream()
                        .filter(issue -> isMade(schedule, issue, issuing::makeDue))
                        .count();
    }

    /**
     * A new version for each issue whose newest is provisional and need not be any more, or was
     * corrected since.
     *
     * @param goesOn asked before each
     * @return how many this call made
     */
    public int correct(BooleanSupplier goesOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        int made = 0;
        for (Schedule schedule : schedules.switchedOn()) {
            LocalDate since = schedule.rhythm().replacedFrom(today);
            Map<LocalDate, Instant> corrected =
                    press.corrected(
                            schedule, new DateSpan(schedule.rhythm().step(since, -1), today));
            for (Version newest : versions.newest(schedule, since)) {
                Issue issue = schedule.rhythm().of(newest.from());
                boolean isLookedAt =
                        newest.provisional() || isCorrected(schedule, newest, issue, corrected);
                if (isLookedAt && goesOn.getAsBoolean()) {
                    made += isMade(schedule, issue, issuing::makeCorrection) ? 1 : 0;
                }
            }
        }
        return made;
    }

    /** Anywhere; whether it is within the schedule's reach is asked of those only. */
    private static boolean isCorrected(
            Schedule schedule, Version newest, Issue issue, Map<LocalDate, Instant> corrected) {
        LocalDate first = schedule.rhythm().step(issue.from(), -1);
        return first.datesUntil(issue.to().plusDays(1))
                .map(corrected::get)
                .anyMatch(newest::mayBeCorrectedBy);
    }

    private static boolean isMade(
            Schedule schedule, Issue issue, BiFunction<Schedule, Issue, OptionalLong> make) {
        try {
            return make.apply(schedule, issue).isPresent();
        } catch (SqlFailure failure) {
            LOG.log(
                    failure.isRepeatable() ? Level.DEBUG : Level.ERROR,
                    failed(schedule, issue),
                    failure);
        } catch (RuntimeException failure) {
            if (isMadeElsewhere(failure)) {
                LOG.log(
                        Level.DEBUG,
                        "Bulletin of schedule {0} from {1} was made by another node",
                        schedule.id(),
                        issue.from());
            } else {
                LOG.log(Level.ERROR, failed(schedule, issue), failure);
            }
        }
        return false;
    }

    /** By another node in the same moment. */
    private static boolean isMadeElsewhere(RuntimeException failure) {
        return failure instanceof Refusal refusal && refusal.is(BulletinReason.MADE_MEANWHILE);
    }

    private static String failed(Schedule schedule, Issue issue) {
        return "Bulletin of schedule "
                + schedule.id()
                + " from "
                + issue.from()
                + " could not be made; it is tried again at the next look";
    }
}
