package org.andian.portal.telling.figure;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;

import java.util.Arrays;

/** What is counted of messages on a day, in the order in which it is offered. */
enum MessageMeasure {
    SENT("messages", Total.FLOW),
    QUICK("messages.quick", Total.FLOW),
    /** of those that were handed over, or whose five seconds are over, how many were quick */
    QUICK_RATE("messages.quick.rate", Total.RATE);

    private static final int RULE_VERSION = 1;

    private final String code;
    private final Total total;

    MessageMeasure(String code, Total total) {
        this.code = code;
        this.total = total;
    }

    static MessageMeasure of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no indicator " + code + " here."));
    }

    String code() {
        return code;
    }

    IndicatorInfo info() {
        return IndicatorInfo.of(MessageMeasure.class, code, total, RULE_VERSION);
    }
}
