package org.andian.portal.alarm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.util.List;

class RuleCheckTest {

    @Test
    void sensibleRulesPass() {
        assertPasses(rule(AlarmKind.RESIDUAL_CURRENT, "residualCurrent", 200.0, 400.0, 20));
        assertPasses(rule(AlarmKind.UNDER_VOLTAGE, "voltageB", 198.0, 187.0, 3));
        assertPasses(rule(AlarmKind.SHORT_CIRCUIT, "currentC", null, 600.0, 50));
        assertPasses(rule(AlarmKind.SUPPLY_LOST, "", 10.0, null, 5));
    }

    @Test
    void theWarningComesFirst() {
        assertRefused(
                rule(AlarmKind.TEMPERATURE, "temperature1", 85.0, 60.0, 2),
                AlarmReason.LIMIT_ORDER);
        assertRefused(
                rule(AlarmKind.UNDER_VOLTAGE, "voltageA", 187.0, 198.0, 2),
                AlarmReason.LIMIT_ORDER);
    }

    @Test
    void noLimitBeyondWhatASensorReports() {
        assertRefused(
                rule(AlarmKind.TEMPERATURE, "temperature1", null, 301.0, 2),
                AlarmReason.LIMIT_RANGE,
                301.0);
        assertRefused(
                rule(AlarmKind.OVER_CURRENT, "currentA", 0.0, 120.0, 2),
                AlarmReason.LIMIT_RANGE,
                0.0);
        assertRefused(
                rule(AlarmKind.ARC, "arcCount", null, Double.NaN, 0),
                AlarmReason.LIMIT_RANGE,
                Double.NaN);
    }

    @Test
    void anAlarmMustBeAbleToEnd() {
        assertRefused(
                rule(AlarmKind.RESIDUAL_CURRENT, "residualCurrent", 200.0, 400.0, 200),
                AlarmReason.HYSTERESIS);
        assertRefused(
                rule(AlarmKind.UNDER_VOLTAGE, "voltageA", 198.0, 187.0, 22),
                AlarmReason.HYSTERESIS);
    }

    @Test
    void whatNoRuleDecidesHasNoLimit() {
        assertRefused(
                rule(AlarmKind.DEVICE_OFFLINE, "", null, 1.0, 0),
                AlarmReason.NOT_RULED,
                "DEVICE_OFFLINE ");
        assertRefused(
                rule(AlarmKind.ARC, "smoke", null, 1.0, 0), AlarmReason.NOT_RULED, "ARC smoke");
    }

    @Test
    void whatIsForACircuitNamesIt() {
        RuleRow type = rule(AlarmKind.ARC, "arcCount", null, 14.0, 4);
        RuleRow ofNone =
                new RuleRow(
                        0,
                        "CIRCUIT",
                        null,
                        null,
                        null,
                        type.kind(),
                        type.metric(),
                        null,
                        type.alarmLimit(),
                        type.hysteresis(),
                        0,
                        true,
                        0);
        assertRefused(ofNone, AlarmReason.NO_CIRCUIT);
    }

    private static void assertPasses(RuleRow rule) {
        assertDoesNotThrow(() -> RuleCheck.check(rule));
    }

    private static void assertRefused(RuleRow rule, AlarmReason because, Object... values) {
        Refusal refused = assertThrows(Refusal.class, () -> RuleCheck.check(rule));
        assertEquals(because, refused.reason());
        assertEquals(List.of(values), refused.values());
    }

    private static RuleRow rule(
            AlarmKind kind, String metric, Double warning, Double alarm, double hysteresis) {
        return new RuleRow(
                0,
                "TYPE",
                "DETECTOR-4",
                null,
                null,
                kind,
                metric,
                warning,
                alarm,
                hysteresis,
                0,
                true,
                0);
    }
}
