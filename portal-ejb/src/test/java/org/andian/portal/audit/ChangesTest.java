package org.andian.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void onlyWhatIsNoLongerAsItWasIsTold() {
        assertEquals(
                "name: \"a\" -> \"b\"; phone: null -> \"1\"",
                Changes.NONE
                        .with("name", "a", "b")
                        .with("place", "x", "x")
                        .with("phone", null, "1")
                        .toString());
        assertTrue(Changes.NONE.with("name", null, null).isEmpty());
    }

    @Test
    void noValuePassesForAnotherChange() {
        assertEquals(
                "name: \"a\" -> \"b\\\"; phone: \\\\\"",
                Changes.NONE.with("name", "a", "b\"; phone: \\").toString());
    }
}
