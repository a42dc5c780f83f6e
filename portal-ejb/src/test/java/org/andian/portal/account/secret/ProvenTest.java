package org.andian.portal.account.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProvenTest {

    private final Proven proven = Proven.byPassword("li", "hash-1");

    @Test
    void itIsOfOnePasswordOnly() {
        assertTrue(proven.isPassword("hash-1"));
        assertTrue(proven.byCode().isPassword("hash-1"));
        assertFalse(proven.isPassword("hash-2"));
    }

    @Test
    void aCodeIsGivenBesides() {
        assertFalse(proven.hasCode());
        assertTrue(proven.byCode().hasCode());
    }

    @Test
    void itSaysNothingOfThePassword() {
        assertFalse(proven.mark().contains("hash-1"));
        assertEquals("Proven[li]", proven.toString());
    }
}
