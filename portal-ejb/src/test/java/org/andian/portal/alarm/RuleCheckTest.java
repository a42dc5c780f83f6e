package org.andian.portal.alarm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RuleCheckTest {

    @Test
    void sensibleRulesPass() {
        assertDoesNotThrow(
                () ->
                        RuleCheck.check(
                                rule(
                                        AlarmKind.RESIDUAL_CURRENT,
                                        "residualCurrent",
                                        200.0,
                                        400.0,
                                        20)));
        assertDoesNotThrow(
                () -> RuleCheck.check(rule(AlarmKind.UNDER_VOLTAGE, "voltageB", 198.0, 187.0, 3)));
        assertDoesNotThrow(
                () -> RuleCheck.check(rule(AlarmKind.SHORT_CIRCUIT, "currentC", null, 600.0, 50)));
        assertDoesNotThrow(() -> RuleCheck.check(rule(AlarmKind.SUPPLY_LOST, "", 10.0, null, 5)));
    }

    @Test
    void theWarningComesFirst() {
        assertRefused(
                rule(AlarmKind.TEMPERATURE, "temperature1", 85.0, 60.0, 2),
                "The early warning must come before the alarm: lower for too much, higher for too"
                        + " little.");
        assertRefused(
                rule(AlarmKind.UNDER_VOLTAGE, "voltageA", 187.0, 198.0, 2),
                "The early warning must come before the alarm: lower for too much, higher for too"
                        + " little.");
    }

    @Test
    void noLimitBeyondWhatASensorReports() {
        assertRefused(
                rule(AlarmKind.TEMPERATURE, "temperature1", null, 301.0, 2),
                "The limit 301.0 lies outside what TEMPERATURE can reach.");
        assertRefused(
                rule(AlarmKind.OVER_CURRENT, "currentA", 0.0, 120.0, 2),
                "The limit 0.0 lies outside what OVER_CURRENT can reach.");
        assertRefused(
                rule(AlarmKind.ARC, "arcCount", null, Double.NaN, 0),
                "The limit NaN lies outside what ARC can reach.");
    }

    @Test
    void anAlarmMustBeAbleToEnd() {
        assertRefused(
                rule(AlarmKind.RESIDUAL_CURRENT, "residualCurrent", 200.0, 400.0, 200),
                "With this hysteresis the alarm could never end; choose a smaller one, not below"
                        + " 0.");
        assertRefused(
                rule(AlarmKind.UNDER_VOLTAGE, "voltageA", 198.0, 187.0, 22),
                "With this hysteresis the alarm could never end; choose a smaller one, not below"
                        + " 0.");
    }

    @Test
    void whatNoRuleDecidesHasNoLimit() {
        assertRefused(
                rule(AlarmKind.DEVICE_OFFLINE, "", null, 1.0, 0),
                "No limit can be set for DEVICE_OFFLINE and metric ''; known metrics: [].");
        assertRefused(
                rule(AlarmKind.ARC, "smoke", null, 1.0, 0),
                "No limit can be set for ARC and metric 'smoke'; known metrics: [arcCount].");
    }

    private static void assertRefused(RuleRow rule, String because) {
        assertEquals(
                because,
                assertThrows(IllegalArgumentException.class, () -> RuleCheck.check(rule))
                        .getMessage());
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
