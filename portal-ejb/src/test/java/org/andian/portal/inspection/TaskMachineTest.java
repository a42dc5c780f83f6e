package org.andian.portal.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of acts by state and by role, written out. */
class TaskMachineTest {

    /** The state after the act; a dash where it is not possible. */
    private static final String AFTER =
            """
                      PLANNED   STARTED   DONE      CANCELLED
            ASSIGN    PLANNED   STARTED   -         -
            MOVE      PLANNED   STARTED   -         -
            START     STARTED   -         -         -
            ANSWER    STARTED   STARTED   -         -
            FIND      STARTED   STARTED   -         -
            FINISH    -         DONE      -         -
            CANCEL    CANCELLED CANCELLED -         -
            REOPEN    -         -         STARTED   -
            """;

    private static final String OFFICES =
            "CITY_OFFICE DISTRICT_OFFICE INDUSTRY_REGULATOR FIRE_BRIGADE";

    /** Who may do it with an inspection, and with a self-check, in his reach. */
    private static final String BY =
            """
            ASSIGN: %1$s; %1$s
            MOVE: %1$s; %1$s
            START: %1$s GRID_OFFICER; SAFETY_MANAGER
            ANSWER: %1$s GRID_OFFICER; SAFETY_MANAGER
            FIND: %1$s GRID_OFFICER; SAFETY_MANAGER
            FINISH: %1$s GRID_OFFICER; SAFETY_MANAGER
            CANCEL: %1$s; %1$s
            REOPEN: %1$s; %1$s
            """
                    .formatted(OFFICES);

    @Test
    void eachActInEachState() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", Arrays.stream(TaskState.values()).map(Enum::name).toList()));
        for (TaskAct act : TaskAct.values()) {
            lines.add(
                    line(
                            act.name(),
                            Arrays.stream(TaskState.values())
                                    .map(
                                            state ->
                                                    TaskMachine.after(state, act)
                                                            .map(Enum::name)
                                                            .orElse("-"))
                                    .toList()));
        }
        assertEquals(AFTER, String.join("\n", lines) + "\n");
    }

    @Test
    void eachActByEachRole() {
        String by =
                Arrays.stream(TaskAct.values())
                        .map(
                                act ->
                                        act
                                                + ": "
                                                + by(act, TaskKind.INSPECTION)
                                                + "; "
                                                + by(act, TaskKind.SELF_CHECK))
                        .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(BY, by);
    }

    private static String by(TaskAct act, TaskKind kind) {
        return Arrays.stream(Role.values())
                .filter(role -> act.isFor(role, kind))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static String line(String head, List<String> cells) {
        return ("%-9s ".formatted(head)
                        + cells.stream().map("%-9s"::formatted).collect(Collectors.joining(" ")))
                .stripTrailing();
    }
}
