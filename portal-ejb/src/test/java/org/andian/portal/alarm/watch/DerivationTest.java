package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Odd;
import org.andian.portal.measurement.Reading;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which quantities a reading shows: "kind metric value warning/alarm", working sensors left out.
 */
class DerivationTest {

    private static final Map<String, Odd.Means> MEANS =
            Map.of(
                    "gone", Odd.Means.SENSOR_GONE,
                    "unfitted", Odd.Means.NOT_FITTED,
                    "impossible", Odd.Means.IMPOSSIBLE);

    @Test
    void directQuantitiesKeepTheirLimits() {
        assertJudged(
                "residualCurrent=650 temperature1=45",
                null,
                """
                RESIDUAL_CURRENT residualCurrent 650.0 200.0/400.0
                """);
    }

    @Test
    void currentsAreJudgedByTheRating() {
        assertJudged(
                "currentA=78.5 currentB=20",
                63.0,
                """
                OVER_CURRENT currentA 78.5 63.0/75.6
                SHORT_CIRCUIT currentA 78.5 null/378.0
                """);
    }

    @Test
    void withoutRatingCurrentsAreNotJudged() {
        assertJudged("currentA=5000", null, "");
    }

    @Test
    void aLostPhaseIsNoUnderVoltage() {
        assertJudged(
                "voltageA=230 voltageB=12 voltageC=228",
                null,
                """
                PHASE_LOSS voltageA 230.0 null/115.0
                PHASE_LOSS voltageB 12.0 null/115.0
                SUPPLY_LOST  230.0 22.0/null
                UNDER_VOLTAGE voltageA 230.0 198.0/187.0
                """);
    }

    @Test
    void aLostSupplyIsNeitherPhaseLossNorUnderVoltage() {
        assertJudged(
                "voltageA=3 voltageB=0 voltageC=2",
                null,
                """
                SUPPLY_LOST  3.0 22.0/null
                """);
    }

    @Test
    void oneKnownPhaseLosesNoPhase() {
        assertJudged(
                "voltageA=190",
                null,
                """
                SUPPLY_LOST  190.0 22.0/null
                UNDER_VOLTAGE voltageA 190.0 198.0/187.0
                """);
    }

    @Test
    void whatNoWorkingSensorReportsIsAFaultAndNothingElse() {
        assertJudged(
                "residualCurrent=-500 temperature1=-500 voltageA=-500",
                null,
                """
                SENSOR_FAULT residualCurrent -500.0 null/1.0
                SENSOR_FAULT temperature1 -500.0 null/1.0
                SENSOR_FAULT voltageA -500.0 null/1.0
                """);
    }

    @Test
    void beyondTheSensorIsAsLoudAsAnEarlyWarning() {
        assertJudged(
                "residualCurrent=50000 temperature1=400",
                null,
                """
                SENSOR_FAULT residualCurrent 50000.0 1.0/null
                SENSOR_FAULT temperature1 400.0 1.0/null
                """);
    }

    @Test
    void oddNumbersTellOfTheSensor() {
        assertJudged(
                "residualCurrent=655 temperature1=impossible:99999 temperature2=gone:6553.5"
                        + " temperature3=unfitted:6553.5",
                null,
                """
                RESIDUAL_CURRENT residualCurrent 655.0 200.0/400.0
                SENSOR_FAULT temperature1 99999.0 1.0/null
                SENSOR_FAULT temperature2 6553.5 null/1.0
                """);
    }

    @Test
    void aMarkThatCouldBeAValueIsSilentWhereNoSensorIs() {
        assertJudged("residualCurrent=-500 residualCurrent=unfitted:-500", null, "");
        assertJudged(
                "residualCurrent=-500 residualCurrent=gone:-500",
                null,
                """
                SENSOR_FAULT residualCurrent -500.0 null/1.0
                """);
    }

    private static void assertJudged(String values, Double rated, String expected) {
        String judged =
                new Derivation(rules(), rated)
                        .judge(reading(values)).stream()
                                .filter(
                                        j ->
                                                j.quantity().kind() != AlarmKind.SENSOR_FAULT
                                                        || j.measured().value() == 1)
                                .map(
                                        j ->
                                                String.format(
                                                        Locale.ROOT,
                                                        "%s %s %.1f %s/%s",
                                                        j.quantity().kind(),
                                                        j.quantity().metric(),
                                                        j.measured().shown(),
                                                        tenth(j.rule().warning()),
                                                        tenth(j.rule().alarm())))
                                .sorted()
                                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(expected, judged.equals("\n") ? "" : judged);
    }

    private static String tenth(Double limit) {
        return limit == null ? null : String.format(Locale.ROOT, "%.1f", limit);
    }

    private static RuleSet rules() {
        Map<RuleSet.Watched, AlarmRule> rules = new HashMap<>();
        add(rules, "residualCurrent", AlarmKind.RESIDUAL_CURRENT, 200.0, 400.0);
        add(rules, "currentA", AlarmKind.OVER_CURRENT, 100.0, 120.0);
        add(rules, "currentA", AlarmKind.SHORT_CIRCUIT, null, 600.0);
        add(rules, "voltageA", AlarmKind.UNDER_VOLTAGE, 198.0, 187.0);
        add(rules, "voltageB", AlarmKind.UNDER_VOLTAGE, 198.0, 187.0);
        add(rules, "voltageA", AlarmKind.PHASE_LOSS, null, 50.0);
        add(rules, "voltageB", AlarmKind.PHASE_LOSS, null, 50.0);
        add(rules, "", AlarmKind.SUPPLY_LOST, 10.0, null);
        return new RuleSet(rules);
    }

    private static void add(
            Map<RuleSet.Watched, AlarmRule> rules,
            String metric,
            AlarmKind kind,
            Double warning,
            Double alarm) {
        rules.put(
                new RuleSet.Watched(kind, metric),
                new AlarmRule(kind, warning, alarm, 0, Duration.ZERO));
    }

    /** {@code metric=value}, or {@code metric=what:value} for a number that tells of the sensor. */
    private static Reading reading(String values) {
        Map<Metric, Double> parsed = new HashMap<>();
        Map<Metric, Odd> odd = new HashMap<>();
        for (String pair : values.split(" ")) {
            Metric metric = Metric.find(pair.split("=")[0]).orElseThrow();
            String[] value = pair.split("=")[1].split(":");
            if (value.length == 1) {
                parsed.put(metric, Double.valueOf(value[0]));
            } else {
                odd.put(metric, new Odd(Double.parseDouble(value[1]), MEANS.get(value[0])));
            }
        }
        return new Reading(
                1,
                1,
                1_790_000_000_000L,
                1_790_000_000_100L,
                null,
                false,
                parsed,
                Map.of(),
                odd,
                false,
                null);
    }
}
