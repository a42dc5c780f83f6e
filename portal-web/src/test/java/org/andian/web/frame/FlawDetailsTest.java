package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class FlawDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "residualCurrent is no number | residualCurrent 不是数字",
                "element 3: values holds no number | 第 3 条：values 中没有数字",
                "element is no object | element 不是 JSON 对象",
                "an array without elements | 数组中没有内容",
                "Unexpected char 103 at (line no=1, column no=12, offset=11), expecting 'a'"
                        + " | 第 1 行第 12 列处无法解析",
                "Invalid token=EOF at (line no=2, column no=1, offset=-1). Expected tokens are: [X]"
                        + " | 第 2 行第 1 列处无法解析",
                "300000 bytes | 300000 字节",
                "Input length = 1 | 有 1 个字节不是 UTF-8",
                "no device is registered under this number | 该设备号没有登记",
                "circuit = 99 | circuit = 99"
            })
    void whatTheIntakeWroteDownIsToldInChinese(String detail, String told) {
        assertEquals(told, FlawDetails.in(Spoken.chinese(), detail));
    }

    @Test
    void inEnglishItStaysEnglish() {
        assertEquals(
                "element 3: residualCurrent is no number",
                FlawDetails.in(Spoken.english(), "element 3: residualCurrent is no number"));
        assertNull(FlawDetails.in(Spoken.english(), null));
    }

    @Test
    void aProgramMayAskForTheOtherLanguage() {
        Words words = Spoken.chinese().in(Locale.ENGLISH);
        assertEquals(
                "an array without elements", FlawDetails.in(words, "an array without elements"));
        assertEquals("数组中没有内容", words.in(Locale.SIMPLIFIED_CHINESE).of("flaw.empty"));
    }
}
