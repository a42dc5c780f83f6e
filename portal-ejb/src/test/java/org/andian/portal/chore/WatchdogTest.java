package org.andian.portal.chore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

class WatchdogTest {

    private static final Instant START = Instant.parse("2026-11-28T04:00:00Z");
    private static final Logger LOG = Logger.getLogger(Watchdog.class.getName());

    private final Watchdog watchdog = new Watchdog(START);
    private final List<String> logged = new ArrayList<>();
    private final Handler listening =
            new Handler() {
                @Override
                public void publish(LogRecord record) {
                    logged.add(record.getLevel() + " " + record.getParameters()[0]);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        LOG.addHandler(listening);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(listening);
    }

    /** Three periods, at least two minutes and at most an hour after it was due. */
    @ParameterizedTest
    @CsvSource({"PT5S, PT2M", "PT1M, PT3M", "PT10M, PT30M", "PT1H, PT1H", "PT24H, PT1H"})
    void whatDoesNotBeginIsLate(Duration every, Duration allowed) {
        Plan plan = Plan.onOneNode("test.work", every).firstAfter(Duration.ZERO);
        Instant due = START.plusSeconds(90);
        ChoreRecord record = record(plan, due, null, null);
        assertEquals(Optional.empty(), watchdog.of(plan, record, due.plus(allowed)));
        assertEquals(
                Optional.of(new Lapse(Lapse.Kind.LATE, due, allowed)),
                watchdog.of(plan, record, due.plus(allowed).plusMillis(1)));
    }

    /** Sixty periods, at least ten minutes and at most six hours after it began. */
    @ParameterizedTest
    @CsvSource({"PT5S, PT10M", "PT30S, PT30M", "PT1M, PT1H", "PT1H, PT6H", "PT24H, PT6H"})
    void whatDoesNotEndIsEndless(Duration every, Duration allowed) {
        Plan plan = Plan.onOneNode("test.work", every);
        Instant began = START.plusSeconds(90);
        ChoreRecord record = record(plan, began, began, began.minusSeconds(10));
        assertEquals(Optional.empty(), watchdog.of(plan, record, began.plus(allowed)));
        assertEquals(
                Optional.of(new Lapse(Lapse.Kind.ENDLESS, began, allowed)),
                watchdog.of(plan, record, began.plus(allowed).plusMillis(1)));
    }

    /**
     * The portal was off over night: what was due then waits for its first time after the start.
     */
    @Test
    void whatCouldNotBeginBeforeTheStartIsNotLate() {
        Plan plan = Plan.onOneNode("test.work", Duration.ofHours(1)).firstAfter(minutes(9));
        ChoreRecord record = record(plan, START.minus(Duration.ofHours(9)), null, null);
        assertEquals(Optional.empty(), watchdog.of(plan, record, START.plus(minutes(9 + 60))));
        assertEquals(
                START.plus(minutes(9)),
                watchdog.of(plan, record, START.plus(minutes(9 + 61))).orElseThrow().since());
    }

    @Test
    void itIsLoggedOnceAndAgainWhenItHasEnded() {
        Plan plan = Plan.onOneNode("test.work", Duration.ofSeconds(5));
        Lapse late = new Lapse(Lapse.Kind.LATE, START, minutes(2));
        Lapse endless = new Lapse(Lapse.Kind.ENDLESS, START, minutes(10));
        watchdog.tell(plan, Optional.empty());
        for (int second = 0; second < 60; second++) {
            watchdog.tell(plan, Optional.of(late));
        }
        assertEquals(List.of("SEVERE test.work"), logged);
        watchdog.tell(plan, Optional.of(endless));
        watchdog.tell(plan, Optional.empty());
        watchdog.tell(plan, Optional.empty());
        assertEquals(List.of("SEVERE test.work", "SEVERE test.work", "INFO test.work"), logged);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static ChoreRecord record(Plan plan, Instant next, Instant began, Instant ended) {
        return new ChoreRecord(
                plan.name(),
                "",
                plan.every(),
                next,
                began,
                ended,
                null,
                ended,
                null,
                null,
                0,
                null);
    }
}
