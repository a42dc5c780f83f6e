package org.andian.portal.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class RefusalTest {

    private enum Example implements Reason {
        TAKEN,
        GONE {
            @Override
            public Kind kind() {
                return Kind.UNKNOWN;
            }
        }
    }

    @Test
    void aReasonsKeyNamesItsRoom() {
        assertEquals("refusal.refusal.TAKEN", Example.TAKEN.key());
        assertEquals("refusal.refusal.GONE", Example.GONE.key());
    }

    @Test
    void aReasonIsAWrongThingUnlessItSaysOtherwise() {
        assertEquals(Reason.Kind.WRONG, Example.TAKEN.kind());
        assertEquals(Reason.Kind.UNKNOWN, Example.GONE.kind());
    }

    @Test
    void theLogNamesReasonAndValues() {
        Refusal refusal = new Refusal(Example.TAKEN, "SHOP-1", 3);
        assertEquals("refusal.refusal.TAKEN [SHOP-1, 3]", refusal.getMessage());
        assertEquals(List.of("SHOP-1", 3), refusal.values());
        assertTrue(refusal.is(Example.TAKEN));
        assertFalse(refusal.is(Example.GONE));
    }
}
