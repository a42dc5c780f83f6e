package org.andian.web.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class BodyShapeTest {

    record Part(Integer no, Double size) {}

    record Whole(
            @Demanded Boolean fitted,
            String name,
            LocalDate day,
            int count,
            List<Part> parts,
            List<String> words,
            List<BigDecimal> ids) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fitted': true}",
                "{'fitted': null}",
                "{'fitted': false, 'name': 'x', 'day': '2026-11-29', 'count': 3}",
                "{'fitted': false, 'name': null, 'day': null, 'count': '3'}",
                "{'fitted': false, 'parts': [{'no': 1, 'size': 2.5}, null], 'words': ['a', null]}",
                "{'fitted': false, 'parts': [], 'words': null}",
                "null"
            })
    void whatTheRecordSaysIsTaken(String body) {
        assertDoesNotThrow(() -> check(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | The body must say 'fitted': true or false, or null.",
                "{'fitted': 'yes'} | The member 'fitted' must be true or false.",
                "{'fitted': 1} | The member 'fitted' must be true or false.",
                "{'fitted': [true]} | The member 'fitted' must be true or false.",
                "{'fitted': {}} | The member 'fitted' must be true or false.",
                "{'fitted': null, 'name': 5} | The member 'name' must be text.",
                "{'fitted': null, 'day': 5} | The member 'day' must be text.",
                "{'fitted': null, 'count': true} | The member 'count' must be a number.",
                "{'fitted': null, 'parts': {}} | The member 'parts' must be an array.",
                "{'fitted': null, 'parts': [1]} | The member 'parts' must be an object.",
                "{'fitted': null, 'parts': [{'no': []}]} | The member 'no' must be a number."
            })
    void whatIsOfAnotherTypeOrMissingIsNamed(String body, String told) {
        assertEquals(told, refusal(body));
    }

    @Test
    void aMemberNobodyKnowsIsNamedWithThoseThatAreKnown() {
        assertEquals(
                "The body has a member that this address does not take: 'Fitted'. It takes"
                        + " 'fitted', 'name', 'day', 'count', 'parts', 'words', 'ids'.",
                refusal("{'fitted': true, 'Fitted': false}"));
        assertEquals(
                "The body has a member that this address does not take: 'x'. It takes 'no',"
                        + " 'size'.",
                refusal("{'fitted': true, 'parts': [{'x': 1}]}"));
    }

    /** Ten seconds of a core each, where they are worked out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'fitted': true, 'count': '#'} | count",
                "{'fitted': true, 'ids': [1, '#']} | ids",
                "{'fitted': true, 'parts': [{'no': '#'}]} | no",
                "{'fitted': true, 'parts': [{'size': '1.#'}]} | size"
            })
    void aNumberInQuotationMarksIsNoLongerThanNumbersAre(String body, String name) {
        assertEquals(
                "The member '" + name + "' must be a number of at most 64 characters.",
                refusal(body.replace("#", "9".repeat(65))));
        assertDoesNotThrow(() -> check(body.replace("#", "9".repeat(60))));
    }

    @Test
    void aListOfNumbersHoldsNothingElse() {
        assertEquals(
                "The member 'ids' must be a number.", refusal("{'fitted': true, 'ids': [{}]}"));
        assertDoesNotThrow(() -> check("{'fitted': true, 'ids': [1, '2', null]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{'fitted': true}]", "7", "true", "'fitted'"})
    void whatIsNoObjectIsNotReadable(String body) {
        assertThrows(JsonbException.class, () -> check(body));
    }

    private static String refusal(String body) {
        return assertThrows(BodyShape.Odd.class, () -> check(body)).getMessage();
    }

    private static void check(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body.replace('\'', '"')))) {
            JsonValue value = reader.readValue();
            BodyShape.check(value, Whole.class);
        }
    }
}
