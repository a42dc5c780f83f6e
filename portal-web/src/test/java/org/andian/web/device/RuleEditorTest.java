package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.RuleRow;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class RuleEditorTest {

    private static final RuleRow SMOKE = rule("TYPE", AlarmKind.SMOKE, "smoke");
    private static final RuleRow HEAT = rule("TYPE", AlarmKind.TEMPERATURE, "temperature1");
    private static final RuleRow LOST = rule("TYPE", AlarmKind.SUPPLY_LOST, "");
    private static final RuleRow OWN = rule("CIRCUIT", AlarmKind.TEMPERATURE, "temperature2");
    private static final List<RuleRow> ALL = List.of(SMOKE, HEAT, LOST, OWN);

    @Test
    void aSmokeDetectorIsHeldAgainstSmokeAndWhatWasSetForIt() {
        assertEquals(List.of(SMOKE, OWN), RuleEditor.concerned(ALL, Set.of("smoke")));
    }

    @Test
    void theSupplyIsThatOfAnyPhase() {
        assertEquals(List.of(LOST, OWN), RuleEditor.concerned(ALL, Set.of("voltageB")));
    }

    @Test
    void whatMeasuresNothingMayMeasureAnything() {
        assertEquals(ALL, RuleEditor.concerned(ALL, Set.of()));
    }

    private static RuleRow rule(String reach, AlarmKind kind, String metric) {
        return new RuleRow(1, reach, null, null, null, kind, metric, 1.0, 2.0, 0, 0, true, 1);
    }
}
