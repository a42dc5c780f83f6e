package org.andian.portal.workorder.figure;

import org.andian.portal.indicator.Total;

/** What is counted of work on a day, in the order in which it is offered. */
enum WorkMeasure {
    DISPATCHED("dispatched", Total.FLOW, true, "DISPATCH"),
    DONE("done", Total.FLOW, true, "FINISH"),
    PASSED("passed", Total.FLOW, false, "PASS"),
    RETURNED("returned", Total.FLOW, false, "RETURN"),
    DECLINED("declined", Total.FLOW, false, "DECLINE"),
    CANCELLED("cancelled", Total.FLOW, false, "CANCEL"),
    OPEN("open", Total.STOCK, false, null),
    OVERDUE("overdue", Total.STOCK, false, null),
    /** of those who had to arrive by a time and arrived, how many by that time */
    ARRIVED_ON_TIME("arrivedOnTime", Total.RATE, false, "ARRIVE"),
    /** of what was said to be done, how much by the time agreed */
    DONE_ON_TIME("doneOnTime", Total.RATE, false, "FINISH"),
    HOURS("hours", Total.MEAN, false, "FINISH"),
    HOURS_MEDIAN("hours.median", Total.MEDIAN, false, "FINISH"),
    STARS("stars", Total.MEAN, false, "RATE"),
    /** trainings, not orders */
    TRAININGS("trainings", Total.FLOW, false, null),
    TRAINED("trained", Total.FLOW, false, null);

    private final String code;
    private final Total total;
    private final boolean cut;
    private final String act;

    /**
     * @param cut also by kind of work
     * @param act it counts, each once; null where it counts something else
     */
    WorkMeasure(String code, Total total, boolean cut, String act) {
        this.code = "work." + code;
        this.total = total;
        this.cut = cut;
        this.act = act;
    }

    String code() {
        return code;
    }

    Total total() {
        return total;
    }

    boolean isCut() {
        return cut;
    }

    String act() {
        return act;
    }

    boolean isOfTraining() {
        return this == TRAININGS || this == TRAINED;
    }

    /** Counts how things stand when a day ends, not what happened on it. */
    boolean isStanding() {
        return this == OPEN || this == OVERDUE;
    }

    boolean isOfTime() {
        return this == HOURS || this == HOURS_MEDIAN;
    }
}
