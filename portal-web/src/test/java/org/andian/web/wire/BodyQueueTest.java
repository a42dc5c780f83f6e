package org.andian.web.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class BodyQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final int MOST = 3;

    private final BodyQueue queue = new BodyQueue(MOST);

    @Test
    void ofTooManyTheOldestIsGivenUp() throws Exception {
        List<BodyQueue.Entry> entries = new ArrayList<>();
        for (int i = 0; i < MOST + 2; i++) {
            entries.add(queue.enter(NOON));
        }
        assertEquals(
                List.of(true, true, false, false, false),
                entries.stream().map(BodyQueue.Entry::isGivenUp).toList());
        assertEquals(MOST, queue.size());
        assertThrows(SlowBody.class, entries.getFirst()::beginReading);
        entries.getLast().beginReading();
        entries.getLast().endReading();
    }

    /** Whole ones leave the queue and are never counted again, however many there are. */
    @Test
    void wholeBodiesDoNotCount() {
        try (BodyQueue.Entry slow = queue.enter(NOON)) {
            for (int i = 0; i < 1000; i++) {
                queue.enter(NOON).close();
            }
            assertFalse(slow.isGivenUp());
        }
        assertEquals(0, queue.size());
    }

    @Test
    void whoseTimeIsOverIsWokenAndNoInterruptionIsLeft() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        List<String> told = new ArrayList<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try (BodyQueue.Entry entry = queue.enter(NOON)) {
                                        entry.beginReading();
                                        reading.countDown();
                                        try {
                                            never.await();
                                        } catch (InterruptedException woken) {
                                            Thread.currentThread().interrupt();
                                        }
                                        entry.endReading();
                                        told.add("interrupted " + Thread.interrupted());
                                    } catch (SlowBody slow) {
                                        told.add(slow.getMessage());
                                    }
                                });
        assertTrue(reading.await(10, TimeUnit.SECONDS));
        queue.giveUpLate(NOON);
        assertEquals(1, queue.size());
        queue.giveUpLate(NOON.plusSeconds(1));
        reader.join(10_000);
        assertEquals(List.of("interrupted false"), told);
        assertEquals(0, queue.size());
    }

    @Test
    void aLongerBodyHasLonger() {
        assertEquals(NOON.plusSeconds(30), UnfinishedBodies.until(100, NOON));
        assertEquals(NOON.plusSeconds(30 + 128), UnfinishedBodies.until(256 * 1024, NOON));
        assertEquals(NOON.plusSeconds(120), UnfinishedBodies.until(-1, NOON));
    }
}
