package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.ChoreReason;
import org.andian.portal.chore.ChoreRecord;
import org.andian.portal.chore.ChoreRunner;
import org.andian.portal.chore.Chores;
import org.andian.portal.chore.Leases;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Scheduled work on the running portal: once over all nodes, and nothing holds up the rest. */
@ArquillianTest
class ChoreIT {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMinutes(3);

    @Inject private Stage stage;

    @Inject private Chores chores;

    @Inject private ChoreRunner runner;

    @Inject private Leases leases;

    @Resource private ManagedExecutorService racers;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void ofTwoNodesThatClaimOneLeaseOneGetsIt() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        for (int round = 0; round < 20; round++) {
            String lease = "race." + round;
            Future<Boolean> first = racers.submit(() -> claim(barrier, lease, "first"));
            Future<Boolean> second = racers.submit(() -> claim(barrier, lease, "second"));
            assertEquals(1, (first.get() ? 1 : 0) + (second.get() ? 1 : 0), lease);
        }
    }

    private boolean claim(CyclicBarrier barrier, String lease, String holder) throws Exception {
        barrier.await();
        return leases.hold(lease, holder, Duration.ofMinutes(1));
    }

    @Test
    void whatAnotherNodeDoesIsNotDoneHere() {
        AtomicInteger runs = new AtomicInteger();
        String name = "test.elsewhere";
        assertTrue(leases.hold("chore." + name, "another node", Duration.ofSeconds(8)));
        AtomicInteger witness = new AtomicInteger();
        runner.take(chore("test.witness", turn -> witness.incrementAndGet()));
        runner.take(chore(name, turn -> runs.incrementAndGet()));
        until(SOON, () -> witness.get() >= 2);
        boolean isStillHeld = !leases.hold("chore." + name, "a third", Duration.ofSeconds(1));
        assertTrue(!isStillHeld || runs.get() == 0, "ran while another node held the lease");
        until(SOON, () -> runs.get() > 0);
    }

    @Test
    void whatFailsBacksOffIsShownAndStopsNoOther() {
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        runner.take(
                chore(
                        "test.broken",
                        turn -> {
                            failures.incrementAndGet();
                            throw new IllegalStateException("no paper");
                        }));
        runner.take(chore("test.sound", turn -> runs.incrementAndGet()));
        until(SOON, () -> isRecorded("test.broken", row -> row.failures() >= 2) && runs.get() >= 2);
        ChoreRecord broken = record("test.broken");
        assertEquals(
                "FAILING java.lang.IllegalStateException: no paper",
                broken.state() + " " + broken.failure());
        Duration wait = Duration.between(broken.failedAt(), broken.nextAt());
        assertEquals(Duration.ofSeconds(1L << broken.failures() - 1), wait);
        assertEquals(0, record("test.sound").failures());
        assertTrue(failures.get() <= runs.get() + 1, failures + " failures, " + runs + " runs");
    }

    @Test
    void aLongRunIsNotStartedTwice() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        CountDownLatch mayEnd = new CountDownLatch(1);
        runner.take(
                chore(
                        "test.long",
                        turn -> {
                            begun.incrementAndGet();
                            try {
                                mayEnd.await();
                            } catch (InterruptedException stopped) {
                                throw new IllegalStateException(stopped);
                            }
                        }));
        runner.take(chore("test.beside", turn -> others.incrementAndGet()));
        until(SOON, () -> begun.get() == 1);
        int already = others.get();
        until(SOON, () -> others.get() >= already + 3);
        assertEquals(1, begun.get());
        assertEquals(ChoreRecord.State.RUNNING, record("test.long").state());
        mayEnd.countDown();
        until(SOON, () -> begun.get() > 1);
    }

    @Test
    void theSystemAdministratorAloneLooksAndRuns() {
        AtomicInteger runs = new AtomicInteger();
        runner.take(
                chore(
                        Plan.onOneNode("test.rare", Duration.ofHours(1)),
                        turn -> runs.incrementAndGet()));
        until(SOON, () -> chores.names().contains("test.rare"));
        Scope city = stage.person("chore-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        assertNotAllowed(() -> chores.list(city));
        assertNotAllowed(() -> chores.runNow(city, "test.rare"));
        assertEquals(List.of(ChoreRecord.State.NEVER), List.of(eventually("test.rare").state()));
        chores.runNow(Stage.PORTAL, "test.rare");
        until(
                SOON,
                () -> runs.get() == 1 && isRecorded("test.rare", row -> row.succeededAt() != null));
        Refusal refused =
                assertThrows(Refusal.class, () -> chores.runNow(Stage.PORTAL, "test.none"));
        assertTrue(refused.is(ChoreReason.NO_SUCH_CHORE));
    }

    private ChoreRecord eventually(String name) {
        until(
                SOON,
                () -> chores.list(Stage.PORTAL).stream().anyMatch(row -> row.name().equals(name)));
        return record(name);
    }

    private ChoreRecord record(String name) {
        return records(name).findFirst().orElseThrow();
    }

    /** False also while a chore that was just taken in has no record yet. */
    private boolean isRecorded(String name, Predicate<ChoreRecord> state) {
        return records(name).anyMatch(state);
    }

    private Stream<ChoreRecord> records(String name) {
        return chores.list(Stage.PORTAL).stream().filter(row -> row.name().equals(name));
    }

    private interface Work {
        void at(Turn turn);
    }

    private static Chore chore(String name, Work work) {
        return chore(Plan.onOneNode(name, EVERY), work);
    }

    private static Chore chore(Plan plan, Work work) {
        return new Chore() {
            @Override
            public Plan plan() {
                return plan;
            }

            @Override
            public void work(Turn turn) {
                work.at(turn);
            }
        };
    }
}
