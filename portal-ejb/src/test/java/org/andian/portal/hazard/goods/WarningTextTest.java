package org.andian.portal.hazard.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** A warning names the goods and the danger; the rest may be unknown. */
class WarningTextTest {

    @Test
    void whatIsBlankIsUnknown() {
        WarningText text = new WarningText(" power strip ", " ", null, "melts", "");
        assertEquals("power strip", text.goods());
        assertNull(text.maker());
        assertNull(text.model());
        assertNull(text.advice());
    }

    @Test
    void goodsAndDangerMustBeSaid() {
        assertEquals(HazardReason.GOODS, refused(" ", "melts"));
        assertEquals(HazardReason.GOODS, refused("x".repeat(201), "melts"));
        assertEquals(HazardReason.DANGER, refused("power strip", " "));
        assertEquals(HazardReason.DANGER, refused("power strip", "x".repeat(1001)));
    }

    private static Object refused(String goods, String danger) {
        return assertThrows(Refusal.class, () -> new WarningText(goods, null, null, danger, null))
                .reason();
    }
}
