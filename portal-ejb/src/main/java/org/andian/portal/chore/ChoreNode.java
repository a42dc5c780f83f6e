package org.andian.portal.chore;

import org.andian.portal.chore.Plan.Spread;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The chores as one node does them. A look starts what is due, each run in a thread of its own, so
 * that none waits for another; no chore is started while a run of it goes on, here or, where one
 * node works for all, elsewhere.
 */
final class ChoreNode {

    static final Duration LEASE_LASTS = Duration.ofSeconds(60);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(ChoreNode.class.getName());
    private static final int FAILURES_OF_WEIGHT = 3;

    /** Where it is written down how the runs went; shared by all nodes. */
    interface Book {

        List<ChoreRecord> read();

        Optional<ChoreRecord> find(Plan plan);

        void declare(Plan plan, Instant now);

        void began(Plan plan, Instant at);

        void succeeded(Plan plan, Instant at, Duration took, Pace next);

        void failed(Plan plan, Instant at, Duration took, Pace next, String failure);
    }

    /** Who works for all nodes; shared by all nodes. */
    interface Lease {

        boolean hold(String name, Duration lasts);
    }

    private final Book book;
    private final Lease lease;
    private final Executor threads;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<String, Chore> chores = new ConcurrentHashMap<>();
    private final Map<String, Run> running = new ConcurrentHashMap<>();

    /** Kept when a run's end could not be written down: the row still says that it is due. */
    private final Map<String, Pace> unwritten = new ConcurrentHashMap<>();

    private final Watchdog watchdog;
    private volatile boolean stopping;

    ChoreNode(Book book, Lease lease, Executor threads, Clock clock) {
        this.book = book;
        this.lease = lease;
        this.threads = threads;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.watchdog = new Watchdog(startedAt);
    }

    /**
     * @throws IllegalStateException when another chore has its name
     */
    void take(Chore chore) {
        if (chores.putIfAbsent(chore.plan().name(), chore) != null) {
            throw new IllegalStateException("Two chores are called " + chore.plan().name());
        }
    }

    Set<String> names() {
        return Set.copyOf(chores.keySet());
    }

    /**
     * What is wrong with the rhythm of a chore; empty for one of another build.
     *
     * @param record of this node, or of what one does for all
     */
    Optional<Lapse> lapse(ChoreRecord record) {
        return Optional.ofNullable(chores.get(record.name()))
                .flatMap(chore -> watchdog.of(chore.plan(), record, clock.instant()));
    }

    void stop() {
        stopping = true;
    }

    /** One look at all chores. */
    void look() {
        Map<String, ChoreRecord> records =
                book.read().stream()
                        .collect(Collectors.toMap(ChoreRecord::name, Function.identity()));
        for (Chore chore : chores.values()) {
            if (stopping) {
                return;
            }
            try {
                lookAt(chore, records.get(chore.plan().name()));
            } catch (RuntimeException e) {
                LOG.log(
                        isRepeatable(e) ? Level.DEBUG : Level.WARNING,
                        "Chore " + chore.plan().name() + " could not be looked at",
                        e);
            }
        }
    }

    private void lookAt(Chore chore, ChoreRecord record) {
        Plan plan = chore.plan();
        Run present = running.get(plan.name());
        if (present != null) {
            present.beat();
            watch(plan, record);
        } else if (record == null) {
            book.declare(plan, clock.instant());
        } else if (isDue(plan, record) && mine(plan)) {
            // read again: it may have been done between the look and the claim
            Optional<ChoreRecord> now = book.find(plan).filter(again -> isDue(plan, again));
            if (now.isPresent()) {
                start(chore, now.get().pace());
            }
        } else {
            watch(plan, record);
        }
    }

    /** Not of what is begun just now: a node that slept, or had no database, was late for all. */
    private void watch(Plan plan, ChoreRecord record) {
        if (record != null) {
            watchdog.tell(plan, watchdog.of(plan, record, clock.instant()));
        }
    }

    private boolean mine(Plan plan) {
        return plan.spread() == Spread.EACH_NODE || lease.hold(leaseOf(plan), LEASE_LASTS);
    }

    private boolean isDue(Plan plan, ChoreRecord record) {
        if (record.wantedAt() != null) {
            return true;
        }
        Instant now = clock.instant();
        Pace kept = unwritten.get(plan.name());
        return !now.isBefore(record.nextAt())
                && !now.isBefore(startedAt.plus(plan.first()))
                && (kept == null || !now.isBefore(kept.nextAt()));
    }

    private void start(Chore chore, Pace pace) {
        Plan plan = chore.plan();
        Instant now = clock.instant();
        Run run = new Run(chore, unwritten.getOrDefault(plan.name(), pace), now);
        book.began(plan, now);
        running.put(plan.name(), run);
        try {
            threads.execute(run);
        } catch (RuntimeException noThread) {
            running.remove(plan.name());
            throw noThread;
        }
    }

    private static String leaseOf(Plan plan) {
        return "chore." + plan.name();
    }

    private static boolean isRepeatable(Throwable failure) {
        return failure instanceof SqlFailure sql && sql.isRepeatable();
    }

    /** One run of one chore. */
    private final class Run implements Runnable, Turn {

        private final Chore chore;
        private final Plan plan;
        private final Pace before;
        private final Instant beganAt;
        private Instant beatenAt;
        private volatile boolean lost;

        Run(Chore chore, Pace before, Instant beganAt) {
            this.chore = chore;
            this.plan = chore.plan();
            this.before = before;
            this.beganAt = beganAt;
            this.beatenAt = beganAt;
        }

        @Override
        public boolean goesOn() {
            return !stopping && !lost;
        }

        /** Keeps other nodes away as long as the run lasts; called by the looking thread only. */
        void beat() {
            Instant now = clock.instant();
            if (plan.spread() == Spread.EACH_NODE
                    || lost
                    || now.isBefore(beatenAt.plus(BEAT_EVERY))) {
                return;
            }
            beatenAt = now;
            lost = !lease.hold(leaseOf(plan), LEASE_LASTS);
            if (lost) {
                LOG.log(Level.WARNING, "Chore {0} was taken over by another node", plan.name());
            }
        }

        @Override
        public void run() {
            try {
                finish(work());
            } finally {
                running.remove(plan.name());
            }
        }

        /** Empty when all went well. */
        private Optional<Throwable> work() {
            try {
                chore.work(this);
                return Optional.empty();
            } catch (RuntimeException | Error failure) {
                return Optional.of(failure);
            }
        }

        private void finish(Optional<Throwable> failure) {
            Instant now = clock.instant();
            Pace next = failure.isEmpty() ? before.succeeded(plan, now) : before.failed(plan, now);
            failure.ifPresent(thrown -> tell(thrown, next));
            try {
                write(failure, now, next);
                unwritten.remove(plan.name());
            } catch (RuntimeException unwritable) {
                unwritten.put(plan.name(), next);
                LOG.log(
                        stopping ? Level.DEBUG : Level.WARNING,
                        "How chore " + plan.name() + " went could not be written down",
                        unwritable);
            }
        }

        private void write(Optional<Throwable> failure, Instant now, Pace next) {
            Duration took = Duration.between(beganAt, now);
            if (failure.isEmpty()) {
                book.succeeded(plan, now, took, next);
            } else {
                book.failed(plan, now, took, next, failure.get().toString());
            }
        }

        private void tell(Throwable failure, Pace next) {
            Level level =
                    next.failures() >= FAILURES_OF_WEIGHT || failure instanceof Error
                            ? Level.ERROR
                            : Level.WARNING;
            LOG.log(
                    stopping || isRepeatable(failure) && level == Level.WARNING
                            ? Level.DEBUG
                            : level,
                    "Chore "
                            + plan.name()
                            + " failed, "
                            + next.failures()
                            + " times in a row; it is tried again at "
                            + next.nextAt(),
                    failure);
        }
    }
}
