package org.andian.portal.workorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of acts by state and by role, written out. */
class WorkMachineTest {

    /** The state after the act; a dash where it is not possible. */
    private static final String AFTER =
            """
                       DISPATCHED DECLINED   ACCEPTED   ARRIVED    DONE       RETURNED   PASSED     RATED      CANCELLED
            CHANGE     DISPATCHED DECLINED   -          -          -          -          -          -          -
            REDISPATCH DISPATCHED DISPATCHED DISPATCHED DISPATCHED -          DISPATCHED -          -          -
            CANCEL     CANCELLED  CANCELLED  CANCELLED  -          -          CANCELLED  -          -          -
            ACCEPT     ACCEPTED   -          -          -          -          -          -          -          -
            DECLINE    DECLINED   -          -          -          -          -          -          -          -
            ARRIVE     -          -          ARRIVED    -          -          ARRIVED    -          -          -
            FINISH     -          -          -          DONE       -          -          -          -          -
            PASS       -          -          -          -          PASSED     -          -          -          -
            RETURN     -          -          -          -          RETURNED   -          -          -          -
            RATE       -          -          -          -          -          -          RATED      -          -
            """;

    /** Who may do it in his reach. */
    private static final String BY =
            """
            CHANGE: CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER SAFETY_MANAGER
            REDISPATCH: CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER SAFETY_MANAGER
            CANCEL: CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER SAFETY_MANAGER
            ACCEPT: SERVICE_PROVIDER
            DECLINE: SERVICE_PROVIDER
            ARRIVE: SERVICE_PROVIDER
            FINISH: SERVICE_PROVIDER
            PASS: CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER
            RETURN: CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER
            RATE: SAFETY_MANAGER
            """;

    @Test
    void eachActInEachState() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", Arrays.stream(WorkState.values()).map(Enum::name).toList()));
        for (WorkAct act : WorkAct.values()) {
            lines.add(
                    line(
                            act.name(),
                            Arrays.stream(WorkState.values())
                                    .map(
                                            state ->
                                                    WorkMachine.after(state, act)
                                                            .map(Enum::name)
                                                            .orElse("-"))
                                    .toList()));
        }
        assertEquals(AFTER, String.join("\n", lines) + "\n");
    }

    @Test
    void eachActByEachRole() {
        String by =
                Arrays.stream(WorkAct.values())
                        .map(
                                act ->
                                        act
                                                + ": "
                                                + Arrays.stream(Role.values())
                                                        .filter(act::isFor)
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(BY, by);
    }

    /** Nobody who does the work may take it over. */
    @Test
    void noRoleBothDoesAndTakesOver() {
        assertEquals(
                List.of(),
                Arrays.stream(Role.values())
                        .filter(WorkAct.FINISH::isFor)
                        .filter(WorkAct.PASS::isFor)
                        .toList());
    }

    /** What is over has no way back. */
    @Test
    void nothingLeadsOutOfWhatIsOver() {
        for (WorkState state : WorkState.values()) {
            boolean isLeft =
                    Arrays.stream(WorkAct.values())
                            .flatMap(act -> WorkMachine.after(state, act).stream())
                            .anyMatch(WorkState::isOpen);
            assertEquals(state.isOpen(), isLeft, state.name());
        }
    }

    private static String line(String head, List<String> cells) {
        return ("%-10s ".formatted(head)
                        + cells.stream().map("%-10s"::formatted).collect(Collectors.joining(" ")))
                .stripTrailing();
    }
}
