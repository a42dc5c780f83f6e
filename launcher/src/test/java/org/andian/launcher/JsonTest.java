package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class JsonTest {

    @Test
    void findsTextFields() {
        String object =
                """
                {"user": "D-1", "open": true, "note" : "a \\"quoted\\" \\u4e2d\\n\\\\", "empty": ""}\
                """;
        assertEquals(Optional.of("D-1"), Json.findText(object, "user"));
        assertEquals(Optional.of("a \"quoted\" 中\n\\"), Json.findText(object, "note"));
        assertEquals(Optional.of(""), Json.findText(object, "empty"));
        assertEquals(Optional.empty(), Json.findText(object, "open"));
        assertEquals(Optional.empty(), Json.findText(object, "missing"));
    }

    @Test
    void whatIsQuotedIsFoundAgain() {
        String text = "\u0000\t\"\\/ 安电 𠮷";
        assertEquals(Optional.of(text), Json.findText("{\"x\": " + Json.quote(text) + "}", "x"));
    }
}
