package org.andian.portal.difference.figure;

import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.indicator.Total;

/** What is counted of differences on a day, in the order in which it is offered. */
enum DifferenceMeasure {
    OPEN("open", Total.STOCK, true, null, DifferenceState.OPEN),
    DISMISSED("dismissed", Total.STOCK, false, null, DifferenceState.DISMISSED),
    FOUND("found", Total.FLOW, true, "FIND", null),
    ENDED("ended", Total.FLOW, false, "END", null);

    private final String code;
    private final Total total;
    private final boolean cut;
    private final String act;
    private final DifferenceState state;

    /**
     * @param cut also by kind
     * @param act it counts, each once; null where it counts how things stand
     * @param state it counts when a day ends, null where it counts what happened
     */
    DifferenceMeasure(String code, Total total, boolean cut, String act, DifferenceState state) {
        this.code = "difference." + code;
        this.total = total;
        this.cut = cut;
        this.act = act;
        this.state = state;
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

    DifferenceState state() {
        return state;
    }

    /** Counts how things stand when a day ends, not what happened on it. */
    boolean isStanding() {
        return state != null;
    }
}
