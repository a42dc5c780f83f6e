package org.andian.portal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.util.List;

class AddedTypeTest {

    @Test
    void aValueIsKeptAsItsColumnHasIt() {
        assertEquals("East gate", AddedType.TEXT.kept("  East \t gate "));
        assertEquals("12.5", AddedType.NUMBER.kept("\uff11\uff12.5"));
        assertEquals("2026-11-22", AddedType.DAY.kept("2026-11-22"));
    }

    @Test
    void nothingIsNoValue() {
        for (AddedType type : AddedType.values()) {
            assertNull(type.kept(null));
            assertNull(type.kept("  "));
        }
    }

    @Test
    void whatTheColumnDoesNotHoldIsRefused() {
        for (String text : List.of("x", "1,000", "1e5", "1234567890123", "1.23456")) {
            assertRefused(AddedType.NUMBER, text);
        }
        for (String text : List.of("yesterday", "2026-02-30", "1999-12-31", "2100-01-01")) {
            assertRefused(AddedType.DAY, text);
        }
        assertRefused(AddedType.TEXT, "x".repeat(AddedType.LONGEST + 1));
    }

    private static void assertRefused(AddedType type, String text) {
        Refusal refused = assertThrows(Refusal.class, () -> type.kept(text), text);
        assertEquals(LedgerReason.VALUE, refused.reason());
    }
}
