package org.andian.portal.alarm.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ShippedAdviceTest {

    @Test
    void everyKindAndLevelHasAsManyStepsInBothLanguages() {
        List<String> uneven = new ArrayList<>();
        ShippedAdvice.levels()
                .forEach(
                        (kind, levels) ->
                                levels.stream()
                                        .map(level -> ShippedAdvice.of(kind, level))
                                        .filter(
                                                row ->
                                                        row.zh().lines().count()
                                                                != row.en().lines().count())
                                        .forEach(row -> uneven.add(row.toString())));
        assertEquals(List.of(), uneven);
        assertEquals(AlarmKind.values().length, ShippedAdvice.levels().size());
    }

    @Test
    void anEarlyWarningAsksForLessThanAnAlarm() {
        assertEquals(
                3, ShippedAdvice.of(AlarmKind.RESIDUAL_CURRENT, Level.ALARM).en().lines().count());
        assertNotEquals(
                ShippedAdvice.of(AlarmKind.ARC, Level.ALARM).zh(),
                ShippedAdvice.of(AlarmKind.ARC, Level.WARNING).zh());
        assertEquals(
                ShippedAdvice.of(AlarmKind.SMOKE, Level.ALARM).zh(),
                ShippedAdvice.of(AlarmKind.SMOKE, Level.WARNING).zh());
    }
}
