package org.andian.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Who waits for a place, and who is sent away. */
class FewAtOnceTest {

    private static final int CAME = 40;

    private final FewAtOnce places = new FewAtOnce(1);
    private final CountDownLatch working = new CountDownLatch(1);
    private final Queue<String> outcome = new ConcurrentLinkedQueue<>();

    @Test
    void aLongRowGrowsNoLonger() throws Exception {
        List<Thread> came = new ArrayList<>();
        for (int i = 0; i < CAME; i++) {
            Thread next = Thread.ofPlatform().daemon().start(this::come);
            while (next.isAlive() && !isWaiting(next)) {
                Thread.onSpinWait();
            }
            came.add(next);
        }
        working.countDown();
        for (Thread one : came) {
            one.join();
        }
        assertEquals(
                "BUSY 15, done 25",
                outcome.stream()
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aPlaceIsFreeAgainWhateverHappens() throws IOException {
        for (int i = 0; i < 2; i++) {
            try {
                places.during(
                        () -> {
                            throw new IOException("unreadable");
                        });
            } catch (IOException expected) {
                outcome.add(expected.getMessage());
            }
        }
        assertEquals("free", places.during(() -> "free"));
        assertEquals(List.of("unreadable", "unreadable"), List.copyOf(outcome));
    }

    private void come() {
        try {
            outcome.add(places.during(this::work));
        } catch (Refusal refused) {
            outcome.add(refused.reason().name());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String work() {
        try {
            working.await();
            return "done";
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING;
    }
}
