package org.andian.portal.workorder.figure;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.workorder.matter.WorkKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An indicator of the room: a measure of all work, or of one kind.
 *
 * @param kind null for every kind
 */
record WorkCounter(WorkMeasure measure, WorkKind kind) {

    /** Times are kept in minutes, so that the middle of two is not cut. */
    private static final int MINUTES_AN_HOUR = 60;

    private static final int RULE_VERSION = 1;

    /** In the order in which they are offered. */
    static final List<WorkCounter> ALL =
            Stream.of(WorkMeasure.values()).flatMap(WorkCounter::each).toList();

    private static final Map<String, WorkCounter> BY_CODE =
            ALL.stream().collect(Collectors.toMap(WorkCounter::code, Function.identity()));

    private static Stream<WorkCounter> each(WorkMeasure measure) {
        List<WorkCounter> counters = new ArrayList<>(List.of(new WorkCounter(measure, null)));
        if (measure.isCut()) {
            Arrays.stream(WorkKind.values())
                    .forEach(kind -> counters.add(new WorkCounter(measure, kind)));
        }
        return counters.stream();
    }

    static WorkCounter of(String code) {
        WorkCounter counter = BY_CODE.get(code);
        if (counter == null) {
            throw new IllegalArgumentException("There is no indicator " + code + " here.");
        }
        return counter;
    }

    String code() {
        return kind == null ? measure.code() : measure.code() + "." + kind;
    }

    boolean holds(WorkKind its) {
        return kind == null || kind == its;
    }

    /** The same as a condition on a work order's row. */
    String sql(String alias) {
        return kind == null ? "1 = 1" : alias + ".kind = '" + kind + "'";
    }

    IndicatorInfo info() {
        IndicatorInfo info =
                IndicatorInfo.of(WorkCounter.class, code(), measure.total(), RULE_VERSION)
                        .ofPeople();
        return measure.isOfTime() ? info.scaled(MINUTES_AN_HOUR) : info;
    }
}
