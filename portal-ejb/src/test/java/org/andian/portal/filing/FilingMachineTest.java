package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which act leads where, all of it written out. */
class FilingMachineTest {

    @Test
    void eachActInEachState() {
        StringBuilder told = new StringBuilder();
        for (FilingState state : FilingState.values()) {
            told.append(state).append(':');
            for (FilingAct act : FilingAct.values()) {
                FilingMachine.next(state, act, false)
                        .ifPresent(to -> told.append(' ').append(act).append('>').append(to));
            }
            told.append('\n');
        }
        assertEquals(
                """
                DRAFT: SAVE>DRAFT CHECK>CHECKED REGISTER>ACCEPTED WAIVE>WAIVED
                CHECKED: RECALL>DRAFT SUBMIT>SUBMITTED REGISTER>ACCEPTED WAIVE>WAIVED
                SUBMITTED: RETURN>RETURNED ACCEPT>ACCEPTED
                RETURNED: SAVE>RETURNED CHECK>CHECKED REGISTER>ACCEPTED WAIVE>WAIVED
                ACCEPTED: RETURN>RETURNED LOCK>LOCKED
                LOCKED: UNLOCK>RETURNED
                WAIVED: UNWAIVE>DRAFT
                """,
                told.toString());
    }

    @Test
    void aCheckTakenBackLeadsToWhereItWas() {
        assertEquals(
                FilingState.RETURNED,
                FilingMachine.next(FilingState.CHECKED, FilingAct.RECALL, true).orElseThrow());
    }
}
