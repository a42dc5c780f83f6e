package org.andian.portal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E",
                "\u2066",
                "\u200D",
                "\u200B",
                "\uFEFF",
                "\u00AD",
                "\u3164",
                "\uFFA0",
                "\u115F",
                "\u2800",
                "\uFE0F",
                "\uDB40\uDD00",
                "\u034F",
                "\u180E",
                "\uFFFE",
                "\uFFFF",
                "\uFDD0",
                "\uD800",
                "\uD83F\uDFFF"
            })
    void whatCannotBeSeenIsNotThere(String invisible) {
        assertEquals("永济", PlainText.of(invisible + "永" + invisible + "济" + invisible));
        assertEquals("", PlainText.of(invisible + invisible));
    }

    @Test
    void blanksOfAllKindsAreOneSpace() {
        assertEquals("a b", PlainText.of("\u3000a \u00a0\t\r\n\u2028 b\u2003"));
    }

    @ParameterizedTest
    @CsvSource({"⾼⽯小学, 高石小学", "⽊⼯⼚, 木工厂", "𠮷𬭚㐂䶮, 𠮷𬭚㐂䶮", "👨, 👨", "ཆབ་མདོ།, ཆབ་མདོ།"})
    void radicalsAreCharactersAndRareCharactersStay(String typed, String kept) {
        assertEquals(kept, PlainText.of(typed));
    }

    @Test
    void onlyCodesAreFolded() {
        assertEquals("一中（东校区）Ａ座", PlainText.of("一中（东校区）Ａ座"));
        assertEquals("TST-007(A)\\$1", PlainText.folded("ＴＳＴ－００７（Ａ）＼＄１"));
    }

    @Test
    void aNoteKeepsItsLinesAndNothingElseWithoutAShape() {
        assertEquals("a b\nc\n\nd", PlainText.lines(" a\t b \r\n\u202Ec\u0000\r\rd\u2028"));
        assertEquals("a [31m b", PlainText.lines("a\u001B[31m\u000Bb"));
        assertEquals("", PlainText.lines("\u0000\n\u200B"));
        assertNull(PlainText.lines(null));
    }

    @Test
    void controlsBeyondAsciiAreBlanks() {
        assertEquals("a b", PlainText.of("a\u0085\u009Bb"));
    }

    @Test
    void nothingStaysNothing() {
        assertNull(PlainText.of(null));
        assertNull(PlainText.folded(null));
    }
}
