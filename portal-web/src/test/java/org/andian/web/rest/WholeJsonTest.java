package org.andian.web.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class WholeJsonTest {

    private static final String LONG = "1".repeat(5000);

    record Counted(int count, String name, List<Integer> all) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'count': #, 'nobody': 1}",
                "{'nobody': #}",
                "{'count': -#, 'name': 5}",
                "{'all': [0.#], 'nobody': []}",
                "{'name': #}"
            })
    void aNumberOfThousandsOfDigitsHidesNothing(String body) {
        JsonValue whole = whole(body.replace("#", LONG));
        assertThrows(BodyShape.Odd.class, () -> BodyShape.check(whole, Counted.class));
    }

    @Test
    void aNumberIsNoLongerThanNumbersAre() {
        assertThrows(BodyShape.Odd.class, () -> numbers("{'a': [1.#]}"));
        assertThrows(BodyShape.Odd.class, () -> numbers("#"));
        assertDoesNotThrow(() -> numbers("{'a': ['#', -12.5e-3, 1]}"));
    }

    @Test
    void allButNumbersIsReadAsItStands() {
        String body = "{'a':'#','b':[true,false,null,['x',{}]],'c':{'d':'','e':[]}}";
        String read = body.replace("#", LONG).replace('\'', '"');
        assertEquals(read, whole(read).toString());
        assertEquals("{\"count\":0}", whole("{'count': 12}").toString());
        assertEquals("0", whole(LONG).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a': 1, 'a': 2}", "{'a': null, 'a': null}", "[{'b': {'a':1,'a':1}}]"})
    void aMemberSaidTwiceIsRefused(String body) {
        assertThrows(JsonException.class, () -> whole(body));
    }

    private static void numbers(String body) {
        WholeJson.checkNumbers(
                body.replace("#", LONG).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThrows(JsonException.class, () -> whole(""));
    }

    private static JsonValue whole(String body) {
        return WholeJson.whole(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
