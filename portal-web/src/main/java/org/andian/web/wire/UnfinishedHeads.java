package org.andian.web.wire;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections whose request's head does not end: the server itself closes those that send
 * nothing, and takes a byte every half minute for something. Puts {@link ServerHeads} and {@link
 * ServerOffers} in their places besides.
 */
@ApplicationScoped
public class UnfinishedHeads {

    private static final System.Logger LOG = System.getLogger(UnfinishedHeads.class.getName());

    private static final String UNSEEN =
            "This server does not show its connections: what stands before it must close those"
                    + " whose request does not come whole";

    /** The server has thousands of connections, and a head of a moment ago is unfinished too. */
    private static final int MOST = 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Sweeps without any listener after which this is said. */
    private static final int PATIENT = 60;

    private final HeadQueue<Object> queue = new HeadQueue<>(MOST, LONGEST);
    private ServerConnections connections;
    private ServerHeads heads;
    private ServerOffers offers;
    private ScheduledFuture<?> sweep;
    private int sweeps;
    private boolean failing;

    @Inject private ManagedScheduledExecutorService scheduler;

    @Inject private Clock clock;

    /** No request is there yet, so that nothing of one can be injected. */
    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        try {
            connections = new ServerConnections();
            heads = new ServerHeads(application.getContextPath());
            offers = new ServerOffers();
            tryToSweep(); // a request may come before the first second is over
            sweep = scheduler.scheduleWithFixedDelay(this::tryToSweep, 1, 1, TimeUnit.SECONDS);
        } catch (ReflectiveOperationException unknown) {
            LOG.log(Level.WARNING, UNSEEN, unknown);
        }
    }

    /** The first of sweeps that fail one after another is told, and the next one goes on. */
    private void tryToSweep() {
        try {
            for (Object listener : ServerListeners.open()) {
                offers.watch(listener);
                heads.watch(listener);
                connections.watch(listener);
            }
            if (connections.isWatching()) {
                sweep();
            } else if (++sweeps == PATIENT) {
                LOG.log(Level.WARNING, UNSEEN);
            }
            failing = false;
        } catch (ReflectiveOperationException | RuntimeException failure) {
            LOG.log(failing ? Level.DEBUG : Level.WARNING, UNSEEN, failure);
            failing = true;
        }
    }

    private void sweep() throws ReflectiveOperationException {
        List<Object> late = queue.giveUp(connections.withUnfinishedHead(), clock.instant());
        for (Object connection : late) {
            connections.close(connection);
        }
    }

    @PreDestroy
    void end() {
        if (sweep != null) {
            sweep.cancel(false);
        }
        if (connections != null) {
            connections.leave();
        }
        if (heads != null) {
            heads.leave();
        }
        if (offers != null) {
            offers.leave();
        }
    }
}
