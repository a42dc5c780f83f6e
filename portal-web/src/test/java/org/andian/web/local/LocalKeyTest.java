package org.andian.web.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class LocalKeyTest {

    @Test
    void onlyTheWholeKeyMatches() {
        LocalKey key = new LocalKey("0123456789abcdef0123");
        assertEquals(
                List.of(true, false, false, false),
                Stream.of("0123456789abcdef0123", "0123456789abcdef012", "", "0123456789ABCDEF0123")
                        .map(key::matches)
                        .toList());
        assertEquals(false, key.matches(null));
    }

    @Test
    void withoutAKeyNothingMatches() {
        assertEquals(
                List.of(false, false),
                Stream.of("", "short")
                        .map(offered -> new LocalKey(offered).matches(offered))
                        .toList());
    }
}
