package org.andian.portal.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of acts by state and by role, written out. */
class HazardMachineTest {

    /** The state after the act; a dash where it is not possible. */
    private static final String AFTER =
            """
                             FOUND    ORDERED  PROVED   RETURNED CLOSED   MERGED
            CHANGE           FOUND    ORDERED  -        RETURNED -        -
            GRADE            FOUND    ORDERED  -        RETURNED -        -
            MERGE            MERGED   -        -        -        -        -
            ABSORB           FOUND    ORDERED  -        RETURNED -        -
            ORDER            ORDERED  -        -        ORDERED  -        -
            PLAN             FOUND    ORDERED  -        RETURNED -        -
            PROVE            PROVED   PROVED   -        PROVED   -        -
            RETURN           -        -        RETURNED -        -        -
            CLOSE            -        -        CLOSED   -        -        -
            ASK_EXTENSION    -        ORDERED  -        RETURNED -        -
            SETTLE_EXTENSION -        ORDERED  PROVED   RETURNED -        -
            URGE             -        ORDERED  PROVED   RETURNED -        -
            TRANSFER         FOUND    ORDERED  PROVED   RETURNED CLOSED   -
            REOPEN           -        -        -        -        FOUND    -
            """;

    private static final String OFFICES =
            "CITY_OFFICE DISTRICT_OFFICE INDUSTRY_REGULATOR FIRE_BRIGADE";
    private static final String MENDERS = "SAFETY_MANAGER SERVICE_PROVIDER";
    private static final String ALL =
            OFFICES + " GRID_OFFICER DUTY_WATCHER SAFETY_MANAGER SERVICE_PROVIDER";

    /** Who may do it in his reach. */
    private static final String BY =
            """
            CHANGE: %1$s
            GRADE: %2$s
            MERGE: %2$s
            ABSORB: %2$s
            ORDER: %2$s
            PLAN: %3$s
            PROVE: %3$s
            RETURN: %2$s
            CLOSE: %2$s
            ASK_EXTENSION: %3$s
            SETTLE_EXTENSION: %2$s
            URGE: %2$s
            TRANSFER: %2$s
            REOPEN: %1$s
            """
                    .formatted(ALL, OFFICES, MENDERS);

    @Test
    void eachActInEachState() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", Arrays.stream(HazardState.values()).map(Enum::name).toList()));
        for (HazardAct act : HazardAct.values()) {
            lines.add(
                    line(
                            act.name(),
                            Arrays.stream(HazardState.values())
                                    .map(
                                            state ->
                                                    HazardMachine.after(state, act)
                                                            .map(Enum::name)
                                                            .orElse("-"))
                                    .toList()));
        }
        assertEquals(AFTER, String.join("\n", lines) + "\n");
    }

    @Test
    void eachActByEachRole() {
        String by =
                Arrays.stream(HazardAct.values())
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

    /** Nobody who has to mend may take a hazard off the list. */
    @Test
    void noRoleBothMendsAndReviews() {
        assertEquals(
                List.of(),
                Arrays.stream(Role.values())
                        .filter(HazardAct.PROVE::isFor)
                        .filter(HazardAct.CLOSE::isFor)
                        .toList());
    }

    private static String line(String head, List<String> cells) {
        return ("%-16s ".formatted(head)
                        + cells.stream().map("%-8s"::formatted).collect(Collectors.joining(" ")))
                .stripTrailing();
    }
}
