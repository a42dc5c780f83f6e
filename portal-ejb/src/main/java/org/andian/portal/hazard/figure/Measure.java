package org.andian.portal.hazard.figure;

import org.andian.portal.indicator.Total;

import java.util.Set;

/** What is counted of hazards on a day, in the order in which it is offered. */
enum Measure {
    FOUND("found", Total.FLOW, Cut.GRADE_AND_KIND, "REGISTER"),
    CLOSED("closed", Total.FLOW, Cut.GRADE_AND_KIND, "CLOSE"),
    OPEN("open", Total.STOCK, Cut.GRADE),
    OVERDUE("overdue", Total.STOCK, Cut.GRADE),
    /** of those on the list this year, how many are off it */
    RECTIFIED("rectified", Total.SHARE, Cut.GRADE),
    /** of those whose last day it was, how many were mended by its end */
    ON_TIME("onTime", Total.RATE, Cut.GRADE),
    DAYS("days", Total.MEAN, Cut.NONE, "CLOSE"),
    DAYS_MEDIAN("days.median", Total.MEDIAN, Cut.NONE, "CLOSE"),
    REOPENED("reopened", Total.FLOW, Cut.NONE, "REOPEN"),
    MERGED("merged", Total.FLOW, Cut.NONE, "MERGE"),
    /** papers, not hazards */
    ORDERS("orders", Total.FLOW, Cut.NONE),
    REVIEWS("reviews", Total.FLOW, Cut.NONE, "CLOSE", "RETURN"),
    RETURNED("returned", Total.FLOW, Cut.NONE, "RETURN"),
    ASKED("extensionsAsked", Total.FLOW, Cut.NONE, "ASK_EXTENSION"),
    GRANTED("extensionsGranted", Total.FLOW, Cut.NONE),
    LISTED("listed", Total.FLOW, Cut.NONE, "URGE LISTED"),
    URGED("urged", Total.FLOW, Cut.NONE, "URGE URGED"),
    CIRCULATED("circulated", Total.FLOW, Cut.NONE, "URGE CIRCULATED"),
    CALLED_IN("calledIn", Total.FLOW, Cut.NONE, "URGE CALLED_IN"),
    TRANSFERS("transfers", Total.FLOW, Cut.NONE, "TRANSFER");

    /** Into which indicators of their own it is divided. */
    enum Cut {
        NONE,
        GRADE,
        GRADE_AND_KIND
    }

    private final String code;
    private final Total total;
    private final Cut cut;
    private final Set<String> acts;

    /**
     * @param acts it counts, each once; behind a blank what the act's note must be
     */
    Measure(String code, Total total, Cut cut, String... acts) {
        this.code = "hazards." + code;
        this.total = total;
        this.cut = cut;
        this.acts = Set.of(acts);
    }

    String code() {
        return code;
    }

    Total total() {
        return total;
    }

    Cut cut() {
        return cut;
    }

    Set<String> acts() {
        return acts;
    }

    /** Whether an act is one that it counts. */
    boolean counts(String act, String note) {
        return acts.contains(act) || acts.contains(act + " " + note);
    }

    boolean isOfDays() {
        return this == DAYS || this == DAYS_MEDIAN;
    }
}
