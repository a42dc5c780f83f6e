package org.andian.portal.inspection.figure;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.inspection.TaskKind;

import java.util.Arrays;

/** What is counted of inspections, in the order in which it is offered. */
enum InspectionMeasure {
    /** tasks whose last day it was */
    DUE("inspections.due", Total.FLOW, Way.DUE, TaskKind.INSPECTION),
    /** finished that day */
    DONE("inspections.done", Total.FLOW, Way.FINISHED, TaskKind.INSPECTION),
    /** finished that day, and something was found */
    FOUND("inspections.found", Total.FLOW, Way.FOUND, TaskKind.INSPECTION),
    /** of those whose last day it was, finished by then */
    RATE("inspections.rate", Total.RATE, Way.IN_TIME, TaskKind.INSPECTION),
    /** premises that checked themselves that day */
    SELF_DONE("selfChecks.done", Total.FLOW, Way.FINISHED, TaskKind.SELF_CHECK),
    /** of the self-checks whose last day it was, finished by then */
    SELF_RATE("selfChecks.rate", Total.RATE, Way.IN_TIME, TaskKind.SELF_CHECK),
    /** entered that day, by whomever */
    FINDINGS("inspections.findings", Total.FLOW, Way.FINDINGS, null),
    /** places somebody stood at, by the day it was told */
    STOPS("patrols.stops", Total.FLOW, Way.STOPS, null);

    /** How it is counted. */
    enum Way {
        DUE,
        IN_TIME,
        FINISHED,
        FOUND,
        FINDINGS,
        STOPS;

        /** Whether it follows from what was done with tasks. */
        boolean isOfTasks() {
            return this != FINDINGS && this != STOPS;
        }

        /** Whether it counts on a task's last day. */
        boolean isOfLastDay() {
            return this == DUE || this == IN_TIME;
        }
    }

    private static final int RULE_VERSION = 1;

    private final String code;
    private final Total total;
    private final Way way;
    private final TaskKind kind;

    InspectionMeasure(String code, Total total, Way way, TaskKind kind) {
        this.code = code;
        this.total = total;
        this.way = way;
        this.kind = kind;
    }

    static InspectionMeasure of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no indicator " + code + " here."));
    }

    String code() {
        return code;
    }

    Way way() {
        return way;
    }

    /** Of which tasks; null for all. */
    TaskKind kind() {
        return kind;
    }

    IndicatorInfo info() {
        return IndicatorInfo.of(InspectionMeasure.class, code, total, RULE_VERSION).ofPeople();
    }
}
