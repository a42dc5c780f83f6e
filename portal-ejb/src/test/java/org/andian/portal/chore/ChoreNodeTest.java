package org.andian.portal.chore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.period.MovingClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Timelines of looks on one or two nodes; a run begins and ends when the test lets it. */
class ChoreNodeTest {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-28T04:00:00Z"));
    private final Map<String, ChoreRecord> table = new HashMap<>();
    private final Map<String, Held> leases = new HashMap<>();
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final ChoreNode first = node("1");
    private final ChoreNode second = node("2");

    private record Held(String holder, Instant until) {}

    @Test
    void beforeItsFirstWaitNothingIsStarted() {
        first.take(chore(Plan.onOneNode("test.work", EVERY), () -> log.add("ran")));
        look(first, 9);
        assertEquals(List.of(), log);
        look(first, 2);
        assertEquals(List.of("ran"), log);
    }

    @Test
    void twoNodesDoWhatIsForAllOnceEachTime() {
        Plan plan = Plan.onOneNode("test.work", EVERY);
        first.take(chore(plan, () -> log.add("first")));
        second.take(chore(plan, () -> log.add("second")));
        for (int second = 0; second < 60; second++) {
            lookBoth();
        }
        assertEquals(List.of("first", "first", "first", "first", "first"), log);
    }

    @Test
    void theOtherNodeGoesOnWhenTheFirstIsGone() {
        Plan plan = Plan.onOneNode("test.work", EVERY);
        first.take(chore(plan, () -> log.add("first")));
        second.take(chore(plan, () -> log.add("second")));
        for (int second = 0; second < 12; second++) {
            lookBoth();
        }
        look(second, 75);
        assertEquals(List.of("first", "second"), log.subList(0, 2));
    }

    @Test
    void whatIsForEachNodeRunsOnEach() {
        Plan plan = Plan.onEachNode("test.work", EVERY);
        first.take(chore(plan, () -> log.add("first")));
        second.take(chore(plan, () -> log.add("second")));
        for (int second = 0; second < 12; second++) {
            lookBoth();
        }
        assertEquals(List.of("first", "second"), log);
    }

    @Test
    void aLongRunIsNotStartedTwiceHereOrElsewhere() {
        Plan plan = Plan.onOneNode("test.long", EVERY);
        first.take(chore(plan, () -> log.add("first")));
        second.take(chore(plan, () -> log.add("second")));
        int started = 0;
        for (int second = 0; second < 300; second++) {
            clock.pass(1);
            this.first.look();
            this.second.look();
            started = Math.max(started, threads.size());
        }
        assertEquals(1, started);
        threads.remove().run();
        assertEquals(List.of("first"), log);
    }

    @Test
    void whatFailsBacksOffIsWrittenDownAndStopsNoOther() {
        first.take(
                chore(
                        Plan.onOneNode("test.broken", EVERY),
                        () -> {
                            log.add("broken");
                            throw new IllegalStateException("no paper");
                        }));
        first.take(chore(Plan.onOneNode("test.sound", EVERY), () -> log.add("sound")));
        look(first, 100);
        assertEquals(4, log.stream().filter("broken"::equals).count());
        assertEquals(9, log.stream().filter("sound"::equals).count());
        ChoreRecord broken = table.get("test.broken");
        assertEquals(
                "FAILING 4 java.lang.IllegalStateException: no paper, never well",
                "%s %d %s, %s"
                        .formatted(
                                broken.state(),
                                broken.failures(),
                                broken.failure(),
                                broken.succeededAt() == null ? "never well" : "once well"));
    }

    @Test
    void anErrorDoesNotEndTheChore() {
        first.take(
                chore(
                        Plan.onOneNode("test.broken", EVERY),
                        () -> {
                            log.add("broken");
                            throw new StackOverflowError();
                        }));
        look(first, 32);
        assertEquals(List.of("broken", "broken"), log);
    }

    @Test
    void whoAsksGetsARunOutOfTurn() {
        first.take(chore(Plan.onOneNode("test.work", EVERY), () -> log.add("ran")));
        look(first, 12);
        table.computeIfPresent("test.work", (name, record) -> wanted(record));
        look(first, 1);
        assertEquals(List.of("ran", "ran"), log);
        look(first, 1);
        assertEquals(List.of("ran", "ran"), log);
    }

    @Test
    void aChoreLearnsThatThePortalStops() {
        first.take(
                new Chore() {
                    @Override
                    public Plan plan() {
                        return Plan.onOneNode("test.work", EVERY);
                    }

                    @Override
                    public void work(Turn turn) {
                        log.add("goes on " + turn.goesOn());
                        first.stop();
                        log.add("goes on " + turn.goesOn());
                    }
                });
        look(first, 30);
        assertEquals(List.of("goes on true", "goes on false"), log);
    }

    @Test
    void twoChoresOfOneNameAreAMistake() {
        Chore chore = chore(Plan.onOneNode("test.work", EVERY), () -> {});
        first.take(chore);
        assertThrows(IllegalStateException.class, () -> first.take(chore));
    }

    private void lookBoth() {
        clock.pass(1);
        first.look();
        second.look();
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private void look(ChoreNode node, int seconds) {
        for (int second = 0; second < seconds; second++) {
            clock.pass(1);
            node.look();
            while (!threads.isEmpty()) {
                threads.remove().run();
            }
        }
    }

    private ChoreNode node(String name) {
        return new ChoreNode(
                new Table(name), (lease, lasts) -> hold(lease, name, lasts), threads::add, clock);
    }

    private boolean hold(String lease, String node, Duration lasts) {
        Instant now = clock.instant();
        Held held = leases.get(lease);
        boolean free = held == null || held.holder().equals(node) || !now.isBefore(held.until());
        if (free) {
            leases.put(lease, new Held(node, now.plus(lasts)));
        }
        return free;
    }

    private static Chore chore(Plan plan, Runnable work) {
        return new Chore() {
            @Override
            public Plan plan() {
                return plan;
            }

            @Override
            public void work(Turn turn) {
                work.run();
            }
        };
    }

    private static ChoreRecord wanted(ChoreRecord r) {
        return new ChoreRecord(
                r.name(),
                r.node(),
                r.every(),
                r.nextAt(),
                r.startedAt(),
                r.endedAt(),
                r.took(),
                r.succeededAt(),
                r.failedAt(),
                r.failure(),
                r.failures(),
                r.endedAt());
    }

    /** What one node sees of the table both write. */
    private final class Table implements ChoreNode.Book {

        private final String node;

        Table(String node) {
            this.node = node;
        }

        @Override
        public List<ChoreRecord> read() {
            return table.values().stream()
                    .filter(record -> record.node().isEmpty() || record.node().equals(node))
                    .toList();
        }

        @Override
        public Optional<ChoreRecord> find(Plan plan) {
            return Optional.ofNullable(table.get(key(plan)));
        }

        @Override
        public void declare(Plan plan, Instant now) {
            table.putIfAbsent(
                    key(plan),
                    new ChoreRecord(
                            plan.name(),
                            plan.spread() == Plan.Spread.ONE_NODE ? "" : node,
                            plan.every(),
                            now.plus(plan.first()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0,
                            null));
        }

        @Override
        public void began(Plan plan, Instant at) {
            table.computeIfPresent(
                    key(plan),
                    (key, r) ->
                            new ChoreRecord(
                                    r.name(),
                                    r.node(),
                                    r.every(),
                                    r.nextAt(),
                                    at,
                                    r.endedAt(),
                                    r.took(),
                                    r.succeededAt(),
                                    r.failedAt(),
                                    r.failure(),
                                    r.failures(),
                                    null));
        }

        @Override
        public void succeeded(Plan plan, Instant at, Duration took, Pace next) {
            table.computeIfPresent(
                    key(plan),
                    (key, r) ->
                            new ChoreRecord(
                                    r.name(),
                                    r.node(),
                                    r.every(),
                                    next.nextAt(),
                                    r.startedAt(),
                                    at,
                                    took,
                                    at,
                                    r.failedAt(),
                                    r.failure(),
                                    0,
                                    r.wantedAt()));
        }

        @Override
        public void failed(Plan plan, Instant at, Duration took, Pace next, String failure) {
            table.computeIfPresent(
                    key(plan),
                    (key, r) ->
                            new ChoreRecord(
                                    r.name(),
                                    r.node(),
                                    r.every(),
                                    next.nextAt(),
                                    r.startedAt(),
                                    at,
                                    took,
                                    r.succeededAt(),
                                    at,
                                    failure,
                                    next.failures(),
                                    r.wantedAt()));
        }

        private String key(Plan plan) {
            return plan.spread() == Plan.Spread.ONE_NODE
                    ? plan.name()
                    : plan.name() + " on " + node;
        }
    }
}
