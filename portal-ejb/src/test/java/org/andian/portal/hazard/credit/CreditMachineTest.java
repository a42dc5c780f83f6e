package org.andian.portal.hazard.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Collectors;

class CreditMachineTest {

    private static final String TABLE =
            """
            DECIDED: PUBLISH>PUBLISHED WITHDRAW>WITHDRAWN
            PUBLISHED: OBJECT>OBJECTED REPAIR>REPAIRED WITHDRAW>WITHDRAWN
            OBJECTED: UPHOLD>PUBLISHED WITHDRAW>WITHDRAWN
            REPAIRED:
            WITHDRAWN:
            """;

    @Test
    void eachActInEachState() {
        assertEquals(
                TABLE,
                Arrays.stream(CreditState.values())
                        .map(CreditMachineTest::line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String line(CreditState state) {
        return (state
                        + ": "
                        + Arrays.stream(CreditAct.values())
                                .filter(act -> CreditMachine.after(state, act).isPresent())
                                .map(act -> act + ">" + CreditMachine.after(state, act).get())
                                .collect(Collectors.joining(" ")))
                .stripTrailing();
    }
}
