package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A circuit of device 7 at premises 3, and the rules that concern it. */
class RulesTest {

    private static final Rules.Target CIRCUIT = new Rules.Target("DETECTOR-4", 3L, 7L, 1);
    private static final Rules.Target TYPE = new Rules.Target("DETECTOR-4", null, null, null);
    private static final Rules.Target PREMISES = new Rules.Target(null, 3L, null, null);
    private static final RuleSet.Watched LEAK =
            new RuleSet.Watched(AlarmKind.RESIDUAL_CURRENT, "residualCurrent");

    @Test
    void theNarrowestRuleHolds() {
        Rules rules = rules(Map.of(), entry(TYPE, 400), entry(PREMISES, 300));
        assertEquals(
                300.0, rules.of(CIRCUIT).find(LEAK.kind(), LEAK.metric()).orElseThrow().alarm());
        assertEquals(Optional.empty(), rules.unreadable(CIRCUIT));
    }

    @Test
    void oneThatCannotBeReadIsToldAndCostsNoOther() {
        Rules rules = rules(Map.of(PREMISES, "nonsense"), entry(TYPE, 400));
        assertEquals(
                400.0, rules.of(CIRCUIT).find(LEAK.kind(), LEAK.metric()).orElseThrow().alarm());
        assertEquals(Optional.of("nonsense"), rules.unreadable(CIRCUIT));
        assertEquals(
                Optional.empty(),
                rules.unreadable(new Rules.Target("DETECTOR-4", 4L, 8L, 1)),
                "another premises");
    }

    private static Rules rules(Map<Rules.Target, String> broken, Rules.Entry... entries) {
        return new Rules(List.of(entries), broken, Map.of(), AlarmSettings.DEFAULTS);
    }

    private static Rules.Entry entry(Rules.Target target, double alarm) {
        return new Rules.Entry(
                target,
                LEAK,
                Optional.of(new AlarmRule(LEAK.kind(), null, alarm, 0, Duration.ZERO)));
    }
}
