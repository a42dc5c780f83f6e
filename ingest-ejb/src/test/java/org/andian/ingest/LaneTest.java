package org.andian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.intake.FrameOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

@Timeout(180)
class LaneTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<String> devices = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final Semaphore reserve = new Semaphore(0);
    private final Lane lane = new Lane(new Settling(this::write, Thread::sleep, () -> {}), reserve);
    private final Thread writer = new Thread(lane);

    @AfterEach
    void stop() throws InterruptedException {
        gate.countDown();
        lane.close();
        writer.interrupt();
        writer.join();
    }

    @Test
    void whatCameMeanwhileIsTheNextBatch() throws Exception {
        writer.start();
        CompletionStage<FrameOutcome> alone = lane.put(Samples.job("A", 1));
        begun.await();
        List<CompletionStage<FrameOutcome>> together =
                IntStream.range(0, 300).mapToObj(i -> lane.put(Samples.job("A", 1, 2, 3))).toList();
        assertFalse(alone.toCompletableFuture().isDone());
        gate.countDown();

        assertEquals(1, get(alone).stored());
        for (CompletionStage<FrameOutcome> stage : together) {
            assertEquals(3, get(stage).stored());
        }
        assertEquals(List.of(1, 513, 387), batches);
    }

    @Test
    void aFullLaneBlocksAndLosesNothing() throws Exception {
        writer.start();
        lane.put(Samples.job("A", 1));
        begun.await();
        lane.put(large(Lane.ROOM - 1));
        CompletableFuture<FrameOutcome> late = new CompletableFuture<>();
        Thread sender =
                Thread.ofPlatform().start(() -> lane.put(large(10)).thenAccept(late::complete));
        awaitBlocked(sender);
        assertFalse(late.isDone());
        gate.countDown();
        assertEquals(10, get(late).stored());
        assertEquals(Lane.ROOM + 10, batches.stream().mapToInt(i -> i).sum());
    }

    /** The line that brings all lanes their messages goes on meanwhile. */
    @Test
    void aFullLaneTakesOfTheReserveAndGivesItBack() throws Exception {
        reserve.release(100);
        writer.start();
        lane.put(Samples.job("A", 1));
        begun.await();
        lane.put(large(Lane.ROOM - 1));
        CompletionStage<FrameOutcome> more = lane.put(large(100));
        assertEquals(0, reserve.availablePermits());
        gate.countDown();
        assertEquals(100, get(more).stored());
        while (reserve.availablePermits() < 100) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void devicesTakeTurnsAndEachKeepsItsOrder() throws Exception {
        writer.start();
        lane.put(Samples.job("A", 0));
        begun.await();
        for (int value = 1; value <= 3; value++) {
            lane.put(Samples.job("A", value));
        }
        lane.put(Samples.job("B", 4));
        CompletionStage<FrameOutcome> last = lane.put(Samples.job("C", 5));
        gate.countDown();
        get(last);
        while (devices.size() < 6) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertEquals(List.of("A", "A", "B", "C", "A", "A"), devices);
    }

    @Test
    void aFrameLargerThanTheLaneStillPasses() throws Exception {
        gate.countDown();
        writer.start();
        assertEquals(Lane.ROOM + 1, get(lane.put(large(Lane.ROOM + 1))).stored());
    }

    @Test
    void aClosedLaneGivesBackWhatWaits() {
        CompletionStage<FrameOutcome> waiting = lane.put(Samples.job("A", 1));
        lane.close();
        assertTrue(waiting.toCompletableFuture().isCompletedExceptionally());
        assertTrue(lane.put(Samples.job("A", 2)).toCompletableFuture().isCompletedExceptionally());
    }

    private List<FrameOutcome> write(List<Job> jobs) {
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        jobs.forEach(job -> devices.add(job.head().deviceNo()));
        batches.add(jobs.stream().mapToInt(job -> job.pieces().size()).sum());
        return jobs.stream()
                .map(job -> new FrameOutcome(job.pieces().size(), 0, 0, 0, 0, null))
                .toList();
    }

    private static Job large(int pieces) {
        return Samples.job(
                "A", DoubleStream.iterate(1, power -> power + 1).limit(pieces).toArray());
    }

    /** Until it waits for room; the test's own limit ends what never does. */
    private static void awaitBlocked(Thread sender) throws InterruptedException {
        while (sender.getState() != Thread.State.WAITING) {
            assertTrue(sender.isAlive(), "a full lane took more");
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static FrameOutcome get(CompletionStage<FrameOutcome> stage) throws Exception {
        return stage.toCompletableFuture().get(120, TimeUnit.SECONDS);
    }
}
