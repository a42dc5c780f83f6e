package org.andian.web.workorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class PremisesCodesTest {

    @Test
    void theChosenOneComesFirstAndEachOnce() {
        assertEquals("P-2, P-1, P-3", of("P-2", "P-1\nP-3, P-2;P-1"));
    }

    @Test
    void oneFurtherIsOneWhereNoneIsChosen() {
        assertEquals("P-1", of(null, "\n P-1 \n"));
        assertEquals("P-1", of(" ", "P-1"));
    }

    @Test
    void nothingTypedIsNone() {
        assertEquals("", of(null, null));
        assertEquals("", of("", " \n"));
    }

    private static String of(String chosen, String further) {
        return String.join(", ", List.copyOf(PremisesCodes.of(chosen, further)));
    }
}
