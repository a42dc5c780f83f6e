package org.andian.portal.inspection.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.inspection.checklist.Purpose;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of acts by state, written out, and which list a plan takes. */
class PlanMachineTest {

    /** The state after the act; a dash where it is not possible. */
    private static final String AFTER =
            """
                      DRAFT     RELEASED  CLOSED    WITHDRAWN
            CHANGE    DRAFT     -         -         -
            FREEZE    DRAFT     -         -         -
            DRAW      DRAFT     -         -         -
            PUBLISH   DRAFT     RELEASED  CLOSED    -
            RELEASE   RELEASED  -         -         -
            CLOSE     -         CLOSED    -         -
            WITHDRAW  WITHDRAWN WITHDRAWN -         -
            """;

    private static final String LISTS =
            """
            YEARLY: DAILY SPECIAL GOODS
            MONTHLY: DAILY SPECIAL GOODS
            SPECIAL: DAILY SPECIAL GOODS
            DOUBLE_RANDOM: DAILY SPECIAL GOODS
            JOINT: DAILY SPECIAL GOODS
            SELF_CHECK: SELF_CHECK
            """;

    @Test
    void eachActInEachState() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", Arrays.stream(PlanState.values()).map(Enum::name).toList()));
        for (PlanAct act : PlanAct.values()) {
            lines.add(
                    line(
                            act.name(),
                            Arrays.stream(PlanState.values())
                                    .map(
                                            state ->
                                                    PlanMachine.after(state, act)
                                                            .map(Enum::name)
                                                            .orElse("-"))
                                    .toList()));
        }
        assertEquals(AFTER, String.join("\n", lines) + "\n");
    }

    @Test
    void eachPlanTakesListsOfItsPurposes() {
        String lists =
                Arrays.stream(PlanKind.values())
                        .map(
                                kind ->
                                        kind
                                                + ": "
                                                + Arrays.stream(Purpose.values())
                                                        .filter(kind::takes)
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(LISTS, lists);
    }

    private static String line(String head, List<String> cells) {
        return ("%-9s ".formatted(head)
                        + cells.stream().map("%-9s"::formatted).collect(Collectors.joining(" ")))
                .stripTrailing();
    }
}
