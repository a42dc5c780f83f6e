package org.andian.portal.hazard.figure;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An indicator of the room: a measure of a slice of the hazards. */
record Counter(Measure measure, Slice slice) {

    /** Days are kept in hours, so that the middle of two is not cut. */
    static final int HOURS_A_DAY = (int) Duration.ofDays(1).toHours();

    private static final int RULE_VERSION = 1;

    /** In the order in which they are offered. */
    static final List<Counter> ALL =
            Arrays.stream(Measure.values())
                    .flatMap(
                            measure ->
                                    Slice.of(measure.cut()).stream()
                                            .map(slice -> new Counter(measure, slice)))
                    .toList();

    private static final Map<String, Counter> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Counter::code, Function.identity()));

    static Counter of(String code) {
        Counter counter = BY_CODE.get(code);
        if (counter == null) {
            throw new IllegalArgumentException("There is no indicator " + code + " here.");
        }
        return counter;
    }

    String code() {
        return measure.code() + slice.suffix();
    }

    IndicatorInfo info() {
        Total total = measure.total();
        IndicatorInfo info =
                IndicatorInfo.of(Counter.class, code(), total, RULE_VERSION).ofPeople();
        return measure.isOfDays() ? info.scaled(HOURS_A_DAY) : info;
    }
}
