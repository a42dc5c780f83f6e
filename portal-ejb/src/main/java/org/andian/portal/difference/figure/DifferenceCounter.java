package org.andian.portal.difference.figure;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.indicator.IndicatorInfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An indicator of the room: a measure of all differences, or of one kind.
 *
 * @param kind null for every kind
 */
record DifferenceCounter(DifferenceMeasure measure, DifferenceKind kind) {

    private static final int RULE_VERSION = 1;

    /** In the order in which they are offered. */
    static final List<DifferenceCounter> ALL =
            Stream.of(DifferenceMeasure.values()).flatMap(DifferenceCounter::each).toList();

    private static final Map<String, DifferenceCounter> BY_CODE =
            ALL.stream().collect(Collectors.toMap(DifferenceCounter::code, Function.identity()));

    private static Stream<DifferenceCounter> each(DifferenceMeasure measure) {
        List<DifferenceCounter> counters =
                new ArrayList<>(List.of(new DifferenceCounter(measure, null)));
        if (measure.isCut()) {
            Arrays.stream(DifferenceKind.values())
                    .forEach(kind -> counters.add(new DifferenceCounter(measure, kind)));
        }
        return counters.stream();
    }

    static DifferenceCounter of(String code) {
        DifferenceCounter counter = BY_CODE.get(code);
        if (counter == null) {
            throw new IllegalArgumentException("There is no indicator " + code + " here.");
        }
        return counter;
    }

    String code() {
        return kind == null ? measure.code() : measure.code() + "." + kind;
    }

    boolean holds(DifferenceKind its) {
        return kind == null || kind == its;
    }

    /** The same as a condition on a difference's row. */
    String sql(String alias) {
        return kind == null ? "1 = 1" : alias + ".kind = '" + kind + "'";
    }

    IndicatorInfo info() {
        return IndicatorInfo.of(DifferenceCounter.class, code(), measure.total(), RULE_VERSION)
                .ofPeople();
    }
}
