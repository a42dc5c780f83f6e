package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Door: makes what is due, those missed while no node ran included; however many call at once, each
 * issue is made once. No scope: it serves the portal's own work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueBulletins {

    private static final System.Logger LOG = System.getLogger(DueBulletins.class.getName());

    @Inject private ScheduleTable schedules;

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
                        .filter(issue -> make(schedule, issue))
                        .count();
    }

    private boolean make(Schedule schedule, Issue issue) {
        try {
            return issuing.makeDue(schedule, issue).isPresent();
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
