package org.andian.launcher.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may connect, kept in memory: read anew every two seconds, a single user at once when he is
 * not known yet, and from the last good copy while the database does not answer. A user found
 * singly is known from then on: the broker asks again for every message, and the messages of a
 * device just registered must not use up the look-ups.
 */
final class Credentials implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Credentials.class.getName());
    private static final Duration REFRESH = Duration.ofSeconds(2);

    /**
     * A large register is read more seldom, so that reading takes at most this share of the time.
     */
    private static final int REST_FACTOR = 50;

    /**
     * Look-ups of single users between two refreshes; a flood of wrong names must not become a
     * flood of queries.
     */
    private static final int LOOKUPS_PER_REFRESH = 200;

    private final View view;
    private final LastGoodCopy copy;
    private final Grant grant;
    private final Semaphore lookups = new Semaphore(LOOKUPS_PER_REFRESH);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("credentials").factory());
    private final Map<String, Credential> foundSingly = new ConcurrentHashMap<>();
    private volatile Map<String, Credential> known;
    private volatile boolean answering;

    /** Where the credentials are read. */
    interface View extends AutoCloseable {

        Map<String, Credential> load() throws SQLException;

        Optional<Credential> find(String username) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /**
     * What makes the view readable; repeated until it works, because the view comes with the
     * portal's migrations.
     */
    interface Grant {
        void allow() throws SQLException;
    }

    Credentials(View view, LastGoodCopy copy, Grant grant) throws IOException {
        this.view = view;
        this.copy = copy;
        this.grant = grant;
        this.known = copy.read();
    }

    /** Returns at once; the first reading follows in the background. */
    void start() {
        timer.execute(this::refreshAndPlanNext);
    }

    /** From memory alone; empty for a user who has not been read yet. */
    Optional<Credential> find(String username) {
        return Optional.ofNullable(known.get(username))
                .or(() -> Optional.ofNullable(foundSingly.get(username)));
    }

    /**
     * The user's credential as the database has it now, when it may be asked; otherwise as known.
     */
    Optional<Credential> lookUp(String username) {
        if (!answering || !lookups.tryAcquire()) {
            return find(username);
        }
        try {
            Optional<Credential> found = view.find(username);
            found.ifPresent(credential -> foundSingly.put(username, credential));
            return found;
        } catch (SQLException e) {
            unanswered(e);
            return find(username);
        }
    }

    private void refreshAndPlanNext() {
        long began = System.nanoTime();
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Device credentials were not refreshed", e);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            timer.schedule(
                    this::refreshAndPlanNext,
                    pause(answering, took).toNanos(),
                    TimeUnit.NANOSECONDS);
        }
    }

    /**
     * Until the next reading. One that was not answered may have waited long for the database,
     * which says nothing about the register: a device just registered must not wait for it fifty
     * times.
     */
    static Duration pause(boolean answered, Duration took) {
        Duration rest = took.multipliedBy(REST_FACTOR);
        return answered && rest.compareTo(REFRESH) > 0 ? rest : REFRESH;
    }

    /** One reading of the whole view; keeps what is known when the database does not answer. */
    void refresh() {
        Set<String> foundBefore = Set.copyOf(foundSingly.keySet());
        try {
            if (!answering) {
                grant.allow();
            }
            replace(view.load());
            foundSingly.keySet().removeAll(foundBefore);
            answering = true;
        } catch (SQLException e) {
            unanswered(e);
        } finally {
            lookups.drainPermits();
            lookups.release(LOOKUPS_PER_REFRESH);
        }
    }

    private void replace(Map<String, Credential> read) {
        if (read.equals(known)) {
            return;
        }
        known = read;
        try {
            copy.write(read);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The copy of the device credentials cannot be written", e);
        }
    }

    /** Said once, not every two seconds; the devices known so far stay welcome. */
    private void unanswered(SQLException e) {
        if (answering || known.isEmpty()) {
            LOG.log(
                    answering ? Level.WARNING : Level.DEBUG,
                    "Device credentials cannot be read: {0}",
                    e.getMessage());
        }
        answering = false;
    }

    @Override
    public void close() throws SQLException {
        timer.shutdownNow();
        view.close();
    }
}
