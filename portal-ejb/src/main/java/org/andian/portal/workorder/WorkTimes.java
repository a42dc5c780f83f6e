package org.andian.portal.workorder;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Until when somebody is to be there, and until when the work is to be done. Pure.
 *
 * @param arriveBy not after {@code finishBy}
 */
public record WorkTimes(Instant arriveBy, Instant finishBy) {

    /** Nobody agrees on what lies farther ahead. */
    private static final int MOST_DAYS = 366;

    /** As they are stored. */
    public WorkTimes {
        arriveBy = arriveBy == null ? null : arriveBy.truncatedTo(ChronoUnit.MILLIS);
        finishBy = finishBy == null ? null : finishBy.truncatedTo(ChronoUnit.MILLIS);
    }

    /** So many hours from a moment on. */
    static WorkTimes within(Instant from, int arriveHours, int finishHours) {
        Instant finish = from.plus(Duration.ofHours(finishHours));
        Instant arrive = from.plus(Duration.ofHours(arriveHours));
        return new WorkTimes(arrive.isAfter(finish) ? finish : arrive, finish);
    }

    /** What is not said is as in others. */
    WorkTimes or(WorkTimes usual) {
        Instant finish = finishBy == null ? usual.finishBy : finishBy;
        Instant arrive = arriveBy == null ? usual.arriveBy : arriveBy;
        boolean isUnsaid = arriveBy == null && arrive.isAfter(finish);
        return new WorkTimes(isUnsaid ? finish : arrive, finish);
    }

    /**
     * @return this
     * @throws Refusal TIMES unless both are said, to come, in their order and not too far away
     */
    WorkTimes requireAfter(Instant now) {
        boolean isPossible =
                arriveBy != null
                        && finishBy != null
                        && arriveBy.isAfter(now)
                        && !arriveBy.isAfter(finishBy)
                        && !finishBy.isAfter(now.plus(Duration.ofDays(MOST_DAYS)));
        if (!isPossible) {
            throw new Refusal(WorkReason.TIMES, MOST_DAYS);
        }
        return this;
    }

    /** Whether one of them is later. */
    boolean isLaterThan(WorkTimes wanted) {
        return arriveBy.isAfter(wanted.arriveBy) || finishBy.isAfter(wanted.finishBy);
    }
}
