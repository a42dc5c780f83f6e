package org.andian.web.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class HeadQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

    private final HeadQueue<String> queue = new HeadQueue<>(3, Duration.ofSeconds(20));

    @Test
    void whoseTimeIsOverIsGivenUpOnce() {
        assertEquals(List.of(), queue.giveUp(List.of("a"), NOON));
        assertEquals(List.of(), queue.giveUp(List.of("a", "b"), NOON.plusSeconds(19)));
        assertEquals(List.of("a"), queue.giveUp(List.of("a", "b"), NOON.plusSeconds(20)));
        assertEquals(List.of(), queue.giveUp(List.of("b"), NOON.plusSeconds(21)));
    }

    @Test
    void ofTooManyTheOldestAreGivenUp() {
        queue.giveUp(List.of("a"), NOON);
        queue.giveUp(List.of("a", "b"), NOON.plusSeconds(1));
        assertEquals(
                List.of("a", "b"),
                queue.giveUp(List.of("e", "d", "c", "b", "a"), NOON.plusSeconds(2)));
    }

    /** A head that ended is a whole request's, and its connection's next head begins anew. */
    @Test
    void anEndedHeadIsForgotten() {
        queue.giveUp(List.of("a"), NOON);
        queue.giveUp(List.of(), NOON.plusSeconds(10));
        assertEquals(List.of(), queue.giveUp(List.of("a"), NOON.plusSeconds(20)));
        assertEquals(List.of("a"), queue.giveUp(List.of("a"), NOON.plusSeconds(40)));
    }
}
