package org.andian.web.wire;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections whose request's head does not end: the server itself closes those that send
 * nothing, and takes a byte every half minute for something.
 */
@ApplicationScoped
public class UnfinishedHeads {

    private static final System.Logger LOG = System.getLogger(UnfinishedHeads.class.getName());

    /** The server has thousands of connections, and a head of a moment ago is unfinished too. */
    private static final int MOST = 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HeadQueue<Object> queue = new HeadQueue<>(MOST, LONGEST);
    private Optional<ServerConnections> connections = Optional.empty();
    private ScheduledFuture<?> sweep;

    @Resource private ManagedScheduledExecutorService scheduler;

    @Inject private Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            connections = Optional.of(ServerConnections.watch());
            sweep = scheduler.scheduleWithFixedDelay(this::tryToSweep, 1, 1, TimeUnit.SECONDS);
        } catch (ReflectiveOperationException | LinkageError unknown) {
            LOG.log(
                    Level.WARNING,
                    "This server does not show its connections: what stands before it must close"
                            + " those whose request does not come whole",
                    unknown);
        }
    }

    /** A sweep that fails is told and the next one goes on. */
    private void tryToSweep() {
        try {
            sweep(connections.orElseThrow());
        } catch (ReflectiveOperationException | RuntimeException failure) {
            LOG.log(Level.WARNING, "Unfinished requests were not looked for", failure);
        }
    }

    private void sweep(ServerConnections server) throws ReflectiveOperationException {
        List<Object> late = queue.giveUp(server.withUnfinishedHead(), clock.instant());
        for (Object connection : late) {
            server.close(connection);
        }
    }

    @PreDestroy
    void end() {
        if (sweep != null) {
            sweep.cancel(false);
        }
        connections.ifPresent(ServerConnections::leave);
    }
}
