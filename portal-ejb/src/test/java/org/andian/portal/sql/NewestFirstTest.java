package org.andian.portal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A table of numbers that grow with time, from 1 on. */
class NewestFirstTest {

    private static final int WANTED = 3;

    private final List<String> asked = new ArrayList<>();

    @Test
    void theNewestOfTheTableSuffice() {
        assertEquals(List.of(50_000, 49_999, 49_998), newest(50_000, n -> true));
        assertEquals(List.of("since 48001"), asked);
    }

    @Test
    void whereFewOfThemAreOfTheListMoreAreLookedAt() {
        assertEquals(List.of(50_000, 49_000, 48_000), newest(50_000, n -> n % 1_000 == 0));
        assertEquals(List.of("since 48001", "since 18001"), asked);
    }

    @Test
    void theListIsWhereverItIs() {
        assertEquals(List.of(9, 8, 7), newest(50_000, n -> n < 10));
        assertEquals(List.of("since 48001", "since 18001", "all"), asked);
    }

    @Test
    void aSmallTableIsReadAtOnce() {
        assertEquals(List.of(2, 1), newest(2, n -> true));
        assertEquals(List.of("all"), asked);
    }

    @Test
    void whatIsLookedAtOnceMoreIsTheWholeTable() {
        assertEquals(List.of(2_500), newest(2_500, n -> n == 2_500));
        assertEquals(List.of("since 501", "all"), asked);
    }

    private List<Integer> newest(int rows, IntPredicate isOfList) {
        return NewestFirst.of(
                WANTED,
                among -> rows < among ? Optional.<Integer>empty() : Optional.of(rows - among + 1),
                since -> {
                    asked.add(since.map(first -> "since " + first).orElse("all"));
                    int first = since.orElse(1);
                    return IntStream.iterate(rows, n -> n >= first, n -> n - 1)
                            .filter(isOfList)
                            .limit(WANTED)
                            .boxed()
                            .toList();
                });
    }
}
