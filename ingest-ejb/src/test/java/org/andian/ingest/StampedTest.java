package org.andian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.andian.ingest.Job.Piece;
import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.device.heard.DeviceClock;
import org.andian.portal.intake.Rejection;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;
import org.andian.portal.period.Period;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pieces of one message received at noon, stamped in minutes from then. */
class StampedTest {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final Period ACCEPTED =
            new Period(NOON.minus(Duration.ofDays(400)), NOON.plus(Duration.ofHours(24)));

    @Test
    void whatIsBelievedStaysAsItIs() {
        Job job = job(reading(0, false), reading(-180, false), event(-1));
        assertSame(job, Stamped.by(DeviceClock.RIGHT, job, ACCEPTED.from()));
    }

    @Test
    void oneFromTheFutureIsOfNowAndUnsure() {
        assertEquals(
                "reading 0 told 0, reading 0 told 1200 unsure",
                words(
                        Stamped.by(
                                DeviceClock.RIGHT,
                                job(reading(0, false), reading(1200, false)),
                                ACCEPTED.from())));
    }

    @Test
    void whatNobodyCanDateIsOfNow() {
        assertEquals(
                "reading 0 told -180",
                words(Stamped.by(DeviceClock.UNKNOWN, job(reading(-180, false)), ACCEPTED.from())));
    }

    @Test
    void whatCameWithoutAStampHasNone() {
        Job job = job(reading(0, true));
        assertSame(job, Stamped.by(DeviceClock.UNKNOWN, job, ACCEPTED.from()));
    }

    /**
     * Two events of one code must not fall on one moment: the second would be taken for a repeat.
     */
    @Test
    void eventsOfNowKeepApart() {
        assertEquals(
                "event 0.0 told 1200, unfit misdatedEvent, event 0.001 told 1201,"
                        + " unfit misdatedEvent",
                words(
                        Stamped.by(
                                DeviceClock.RIGHT,
                                job(event(1200), event(1201)),
                                ACCEPTED.from())));
    }

    @Test
    void historyIsWhatItSaysExceptForTheFuture() {
        Job past = job(reading(-1440, false), reading(-20_000_000, false));
        assertSame(past, Stamped.ofHistory(past, ACCEPTED));
        assertEquals(
                "reading 0 told 10 unsure, reading 4000 told 4000",
                words(Stamped.ofHistory(job(reading(10, false), reading(4000, false)), ACCEPTED)));
    }

    private static Job job(Piece... pieces) {
        return new Job(
                new Rejection(NOON, "mqtt", "D-1", "", null, 2, new byte[] {'{', '}'}),
                List.of(pieces),
                null,
                null);
    }

    private static Piece reading(long minutes, boolean clockless) {
        return new Piece.Measured(
                new Reading(
                        1,
                        1,
                        at(minutes),
                        NOON.toEpochMilli(),
                        null,
                        clockless,
                        Map.of(Metric.RESIDUAL_CURRENT, 900.0),
                        Map.of()));
    }

    private static Piece event(long minutes) {
        return new Piece.Reported(
                new DeviceEvent(
                        1,
                        1,
                        at(minutes),
                        NOON.toEpochMilli(),
                        null,
                        "alarm",
                        "residualCurrent",
                        null,
                        900.0,
                        null));
    }

    private static long at(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes)).toEpochMilli();
    }

    private static String words(Job job) {
        return job.pieces().stream().map(StampedTest::words).collect(Collectors.joining(", "));
    }

    private static String words(Piece piece) {
        return switch (piece) {
            case Piece.Measured measured -> words(measured.reading());
            case Piece.Reported reported ->
                    "event "
                            + (reported.event().ts() - NOON.toEpochMilli()) / 1000.0
                            + " told "
                            + minutes(reported.event().told());
            case Piece.Unfit unfit -> "unfit " + unfit.value().reason();
            default -> piece.toString();
        };
    }

    private static String words(Reading reading) {
        boolean believed = reading.disbelieved() == null;
        return "reading "
                + minutes(reading.ts())
                + " told "
                + minutes(believed ? reading.ts() : reading.disbelieved().told())
                + (reading.clears() ? "" : " unsure");
    }

    private static long minutes(long ts) {
        return Duration.between(NOON, Instant.ofEpochMilli(ts)).toMinutes();
    }
}
