package org.andian.launcher.simulate.fleet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Publishes so many messages a second, one reading each, from all devices in turn. Stamps never
 * repeat for a device. When the broker answers too slowly, the run waits for it instead of piling
 * up: the line at the end tells the rate reached.
 */
public final class LoadRun {

    private static final int MOST_UNANSWERED = 20_000;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final double MEDIAN = 0.5;
    private static final double LATE = 0.99;
    private static final double MICROS_A_MILLI = 1000;
    private static final int SAMPLED = 16;

    private final Fleet fleet;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Integer> answerMicros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    public LoadRun(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    /**
     * Waits at most a minute for the last acknowledgements.
     *
     * @return one line of figures
     */
    public String run(int messagesPerSecond, Duration length) throws InterruptedException {
        long wanted = messagesPerSecond * length.toSeconds();
        Instant start = clock.instant();
        while (sent.get() < wanted) {
            long due =
                    Math.min(
                            wanted,
                            Duration.between(start, clock.instant()).toMillis()
                                            * messagesPerSecond
                                            / 1000
                                    + 1);
            while (sent.get() < due && fleet.counts().unanswered() < MOST_UNANSWERED) {
                publishOne(sent.getAndIncrement(), start);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        Duration publishing = Duration.between(start, clock.instant());
        awaitAnswers();
        return report(publishing);
    }

    /**
     * A sound value well below every limit; the stamp is the start plus one millisecond a round.
     */
    private void publishOne(int number, Instant start) {
        int round = number / fleet.size();
        long stamp = start.toEpochMilli() + round;
        String reading =
                "{\"ts\":"
                        + stamp
                        + ",\"seq\":"
                        + number
                        + ",\"circuit\":1,\"values\":{\"residualCurrent\":"
                        + (30 + number % 50)
                        + "}}";
        long before = System.nanoTime();
        fleet.publish(number % fleet.size(), reading.getBytes(StandardCharsets.UTF_8))
                .thenAccept(
                        done -> {
                            if (done && number % SAMPLED == 0) {
                                answerMicros.add((int) ((System.nanoTime() - before) / 1000));
                            }
                        });
    }

    private void awaitAnswers() throws InterruptedException {
        Instant limit = clock.instant().plus(LAST_ANSWERS);
        while (fleet.counts().unanswered() > 0 && clock.instant().isBefore(limit)) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private String report(Duration publishing) {
        double rate = sent.get() * 1000.0 / Math.max(1, publishing.toMillis());
        int[] sorted = answerMicros.stream().mapToInt(Integer::intValue).sorted().toArray();
        return "%s, unanswered %d; %.0f messages/s for %.1f s; answer after median %.1f ms, p99 %.1f ms"
                .formatted(
                        fleet.counts(),
                        fleet.counts().unanswered(),
                        rate,
                        publishing.toMillis() / 1000.0,
                        quantile(sorted, MEDIAN),
                        quantile(sorted, LATE));
    }

    private static double quantile(int[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) (share * (sorted.length - 1))] / MICROS_A_MILLI;
    }
}
