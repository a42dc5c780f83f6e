package org.andian.portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The whole table of what can be done when. */
class DocumentMachineTest {

    private static final String TABLE =
            """
            DRAFT EDIT DRAFT
            DRAFT ISSUE ISSUED
            DRAFT DISCARD DISCARDED
            ISSUED CORRECT CORRECTING
            ISSUED ARCHIVE ARCHIVED
            CORRECTING EDIT CORRECTING
            CORRECTING ISSUE ISSUED
            CORRECTING ABANDON ISSUED\
            """;

    @Test
    void eachActInEachState() {
        List<String> lines = new ArrayList<>();
        for (DocumentState state : DocumentState.values()) {
            for (DocumentAct act : DocumentAct.values()) {
                DocumentMachine.after(state, act)
                        .ifPresent(after -> lines.add(state + " " + act + " " + after));
            }
        }
        assertEquals(TABLE, String.join("\n", lines));
    }
}
