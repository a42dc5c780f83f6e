package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.RuleRow;
import org.junit.jupiter.api.Test;

import java.util.List;

class LimitTest {

    @Test
    void bothLimitsOfItsQuantity() {
        assertEquals(
                List.of(new Limit(Level.WARNING, 200), new Limit(Level.ALARM, 400)),
                Limit.of(
                        rule(AlarmKind.RESIDUAL_CURRENT, 200.0, 400.0, true),
                        Quantity.RESIDUAL_CURRENT,
                        null));
    }

    @Test
    void sharesOfTheRatingBecomeAmperes() {
        RuleRow rule = rule(AlarmKind.OVER_CURRENT, 100.0, 120.0, true);
        assertEquals(
                List.of(new Limit(Level.WARNING, 63), new Limit(Level.ALARM, 75.6)),
                Limit.of(rule, Quantity.CURRENT, 63.0));
        assertEquals(List.of(), Limit.of(rule, Quantity.CURRENT, null));
    }

    @Test
    void nothingForOtherQuantitiesAndRulesSwitchedOff() {
        assertEquals(
                List.of(), Limit.of(rule(AlarmKind.ARC, null, 14.0, true), Quantity.VOLTAGE, null));
        assertEquals(
                List.of(), Limit.of(rule(AlarmKind.ARC, null, 14.0, false), Quantity.ARC, null));
        assertEquals(
                List.of(new Limit(Level.ALARM, 14)),
                Limit.of(rule(AlarmKind.ARC, null, 14.0, true), Quantity.ARC, null));
    }

    private static RuleRow rule(AlarmKind kind, Double warning, Double alarm, boolean enabled) {
        return new RuleRow(
                1, "TYPE", "DETECTOR-4", null, null, kind, "", warning, alarm, 1, 0, enabled, 0);
    }
}
