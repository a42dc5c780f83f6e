package org.andian.portal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class ExportQueueTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<Integer> ran = new ArrayList<>();
    private final ExportQueue queue = new ExportQueue(threads::add, 2, 3);

    @Test
    void twoThreadsServeAllInTheirOrder() {
        for (int n = 1; n <= 3; n++) {
            int task = n;
            assertTrue(queue.add(() -> ran.add(task)));
        }
        assertEquals(2, threads.size(), "threads asked for");
        threads.poll().run();
        assertEquals(List.of(1, 2, 3), ran);
        threads.poll().run();
        queue.add(() -> ran.add(4));
        threads.poll().run();
        assertEquals(List.of(1, 2, 3, 4), ran);
    }

    @Test
    void noMoreWaitThanMay() {
        for (int n = 0; n < 3; n++) {
            assertTrue(queue.add(() -> {}));
        }
        assertTrue(queue.isFull());
        assertFalse(queue.add(() -> ran.add(99)));
        threads.forEach(Runnable::run);
        assertEquals(List.of(), ran);
        assertFalse(queue.isFull());
    }
}
