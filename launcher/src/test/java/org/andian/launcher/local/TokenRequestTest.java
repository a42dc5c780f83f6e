package org.andian.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayDeque;
import java.util.List;

class TokenRequestTest {

    @Test
    void sendsWhatWasNamed() {
        assertEquals("{\"account\": \"li\"}", json("li"));
        assertEquals(
                "{\"account\": \"li\", \"rights\": \"read\", \"district\": \"140802\", \"days\":"
                        + " 30}",
                json("li --rights read --district 140802 --days 30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rights read",
                "li wang",
                "li --rights",
                "li --days 0",
                "li --days x",
                "li --colour red"
            })
    void refusesWhatItCannotRead(String words) {
        assertThrows(WrongUse.class, () -> json(words));
    }

    private static String json(String words) {
        return TokenRequest.json(new ArrayDeque<>(List.of(words.split(" "))));
    }
}
