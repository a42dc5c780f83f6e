package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class FieldFiguresTest {

    @Test
    void digitsOfFullWidthAreDigits() {
        assertEquals("011359", Typed.code("０１１３５９"));
        assertEquals("40.5", Typed.code(" ４０．５ "));
        assertEquals("D-1:a", Typed.code("Ｄ－１：ａ"));
        assertNull(Typed.code(" "));
        assertNull(Typed.code(null));
        assertEquals("T-1", new Codes().getAsObject(null, null, "Ｔ－１"));
        assertEquals("", new Codes().getAsString(null, null, null));
    }

    @Test
    void aFigureIsWrittenAsPeopleWriteIt() {
        assertEquals("40", FieldFigures.plain(40.0));
        assertEquals("0.5", FieldFigures.plain(0.5));
        assertEquals("99999999", FieldFigures.plain(9.9999999E7));
        assertEquals("-5", FieldFigures.plain(-5.0));
    }
}
