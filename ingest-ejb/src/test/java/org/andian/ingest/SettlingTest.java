package org.andian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.ingest.Job.Piece;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.measurement.Metric;
import org.andian.portal.sql.SqlFailure;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The store is a list that refuses some powers and fails as told. */
class SettlingTest {

    private final List<Double> stored = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private Set<Double> poison = Set.of();
    private Set<Double> unjudgeable = Set.of();
    private int writes;
    private final Settling settling = new Settling(this::write, pauses::add, () -> {});

    @Test
    void aBatchIsOneWrite() throws InterruptedException {
        assertEquals("1+0 2+0", settle(Samples.job("A", 1), Samples.job("B", 2, 3)));
        assertEquals(List.of(1.0, 2.0, 3.0), stored);
        assertEquals(1, writes);
    }

    @Test
    void onlyThePoisonousReadingIsRejected() throws InterruptedException {
        poison = Set.of(13.0);
        assertEquals(
                "3+0 4+1 1+0",
                settle(
                        Samples.job("A", 1, 2, 3),
                        Samples.job("B", 11, 12, 13, 14, 15),
                        Samples.job("C", 21)));
        assertEquals(List.of(1.0, 2.0, 3.0, 11.0, 12.0, 14.0, 15.0, 21.0), stored);
        assertEquals(List.of("B unstorable IllegalArgumentException: 13.0"), refused);
        assertEquals(List.of(), pauses);
    }

    @Test
    void conflictsRunAgain() throws InterruptedException {
        failures.add(sql("40001", 1213));
        failures.add(sql("HY000", 1205));
        assertEquals("1+0", settle(Samples.job("A", 1)));
        assertEquals(List.of(1.0), stored);
        assertEquals(List.of(20L, 40L), pauses);
    }

    @Test
    void anAbsentDatabaseIsWaitedForAsLongAsItTakes() throws InterruptedException {
        for (int i = 0; i < 12; i++) {
            failures.add(sql(i % 2 == 0 ? "08S01" : null, 0));
        }
        assertEquals("1+0 1+0", settle(Samples.job("A", 1), Samples.job("B", 2)));
        assertEquals(
                List.of(
                        200L, 400L, 800L, 1600L, 3200L, 6400L, 10_000L, 10_000L, 10_000L, 10_000L,
                        10_000L, 10_000L),
                pauses);
        assertEquals(List.of(), refused);
    }

    @Test
    void whenEverythingFailsRejectionsSlowDown() throws InterruptedException {
        poison = Set.of(1.0, 2.0, 3.0, 4.0);
        assertEquals(
                "0+1 0+1 0+1 0+1",
                settle(
                        Samples.job("A", 1),
                        Samples.job("B", 2),
                        Samples.job("C", 3),
                        Samples.job("D", 4)));
        assertEquals(List.of(400L, 800L, 1600L), pauses);
        poison = Set.of();
        assertEquals("1+0", settle(Samples.job("A", 5)));
        poison = Set.of(6.0);
        assertEquals("0+1", settle(Samples.job("A", 6)));
        assertEquals(3, pauses.size());
    }

    @Test
    void aFaultThatPassesWhileItPausesRejectsNothing() throws InterruptedException {
        poison = Set.of(1.0, 2.0);
        Settling healing = new Settling(this::write, millis -> poison = Set.of(), () -> {});
        assertEquals(
                "0+1 1+0", text(healing.settle(List.of(Samples.job("A", 1), Samples.job("B", 2)))));
    }

    @Test
    void whatCannotBeJudgedIsStoredAllTheSame() throws InterruptedException {
        unjudgeable = Set.of(2.0, 3.0);
        assertEquals("1+0 3+0", settle(Samples.job("A", 1), Samples.job("B", 2, 3, 4)));
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), stored);
        assertEquals(List.of(), refused);
        assertEquals(List.of(), pauses);
    }

    @Test
    void stoppingLeavesTheBatchUnsettled() {
        failures.add(sql("08S01", 0));
        Settling stopping =
                new Settling(
                        this::write,
                        millis -> {
                            throw new InterruptedException();
                        },
                        () -> {});
        assertThrows(
                InterruptedException.class, () -> stopping.settle(List.of(Samples.job("A", 1))));
        assertEquals(List.of(), stored);
    }

    private List<FrameOutcome> write(List<Job> jobs) {
        writes++;
        if (!failures.isEmpty()) {
            throw failures.poll();
        }
        List<Double> powers = new ArrayList<>();
        List<String> rejections = new ArrayList<>();
        List<FrameOutcome> outcomes =
                jobs.stream().map(job -> write(job, powers, rejections)).toList();
        stored.addAll(powers);
        refused.addAll(rejections);
        return outcomes;
    }

    private FrameOutcome write(Job job, List<Double> powers, List<String> rejections) {
        FrameOutcome outcome = new FrameOutcome(0, 0, 0, 0, 0, null);
        for (Piece piece : job.pieces()) {
            if (piece instanceof Piece.Measured measured) {
                Double power = measured.reading().values().get(Metric.POWER);
                if (!job.isPostponed() && unjudgeable.contains(power)) {
                    throw new IllegalStateException("a bad rule");
                }
                powers.add(accepted(power));
                outcome = outcome.plus(new FrameOutcome(1, 0, 0, 0, 0, null));
            } else if (piece instanceof Piece.Refused refusal) {
                rejections.add(
                        refusal.rejection().deviceNo()
                                + " "
                                + refusal.rejection().reason()
                                + " "
                                + refusal.rejection().detail().replace("java.lang.", ""));
                outcome = outcome.plus(FrameOutcome.rejected(refusal.rejection().reason()));
            }
        }
        return outcome;
    }

    private Double accepted(Double power) {
        if (poison.contains(power)) {
            throw new IllegalArgumentException(power.toString());
        }
        return power;
    }

    private String settle(Job... jobs) throws InterruptedException {
        return text(settling.settle(List.of(jobs)));
    }

    /** Stored + rejected of each job. */
    private static String text(List<FrameOutcome> outcomes) {
        StringJoiner text = new StringJoiner(" ");
        outcomes.forEach(outcome -> text.add(outcome.stored() + "+" + outcome.rejected()));
        return text.toString();
    }

    private static SqlFailure sql(String state, int code) {
        return new SqlFailure(new SQLException("told to fail", state, code));
    }
}
