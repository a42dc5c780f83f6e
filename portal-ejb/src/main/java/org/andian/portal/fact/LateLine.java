package org.andian.portal.fact;

import org.andian.portal.indicator.LateDay;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Counts the days of devices that wait, one by one. One that fails is put behind the others, longer
 * each time, and keeps none of them waiting. Pure but for its desk and the log.
 */
final class LateLine {

    private static final System.Logger LOG = System.getLogger(LateLine.class.getName());

    /** Where they wait, are counted, and are put back. */
    interface Desk {

        /** Each look may find the next days; none that was postponed a moment ago. */
        List<LateDay> waiting();

        void compute(LateDay late);

        void postpone(LateDay late, String fault);
    }

    private final Round round;
    private final Desk desk;
    private int failed;

    LateLine(Round round, Desk desk) {
        this.round = round;
        this.desk = desk;
    }

    void work() {
        try {
            List<LateDay> waiting = desk.waiting();
            while (!waiting.isEmpty()) {
                for (LateDay late : waiting) {
                    if (!round.next()) {
                        return;
                    }
                    count(late);
                }
                waiting = desk.waiting();
            }
        } finally {
            tellOthers();
        }
    }

    /** What another transaction stood in the way of is not this day's fault. */
    private void count(LateDay late) {
        try {
            desk.compute(late);
        } catch (RuntimeException fault) {
            if (fault instanceof SqlFailure sql && sql.isRepeatable()) {
                throw fault;
            }
            tell(late, fault);
            desk.postpone(late, fault.toString());
        }
    }

    /** The first with its trace: one mistake of ours may keep thousands from being counted. */
    private void tell(LateDay late, RuntimeException fault) {
        if (failed == 0) {
            LOG.log(
                    Level.ERROR,
                    "Late readings of device "
                            + late.deviceId()
                            + " for "
                            + late.day()
                            + " could not be counted; they wait behind the others",
                    fault);
        }
        failed++;
    }

    private void tellOthers() {
        if (failed > 1) {
            LOG.log(
                    Level.ERROR,
                    "Further days of devices that could not be counted in this round: {0}",
                    failed - 1);
        }
    }
}
