package org.andian.web.push;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;

import org.andian.portal.account.Sessions;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The sockets of this node's open pages. One whose login has ended is closed: at once when it ended
 * on this node, within a second or two when on another, by the next look at the database.
 */
@ApplicationScoped
public class OpenSockets {

    private static final System.Logger LOG = System.getLogger(OpenSockets.class.getName());

    /** Words under way to one page; beyond that it does not read, and may ask anew. */
    private static final int MOST_UNDER_WAY = 100;

    /** The page asks for itself again, and is led to the login. */
    private static final CloseReason ENDED =
            new CloseReason(CloseCodes.VIOLATED_POLICY, "The session has ended.");

    private static final CloseReason TOO_SLOW =
            new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Too much is under way.");

    private static final CloseReason GONE =
            new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "The page could not be told.");

    /** By the socket's own number. */
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    /** Of many that end in the same breath one look finds all. */
    private final AtomicBoolean asked = new AtomicBoolean();

    private ScheduledFuture<?> sweep;
    private boolean failing;

    @Inject private ManagedScheduledExecutorService scheduler;

    @Inject private Sessions sessions;

    /**
     * @param number of the login it was opened under
     */
    private record Open(Session socket, long number, AtomicInteger underWay) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        sweep = scheduler.scheduleWithFixedDelay(this::tryToSweep, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (sweep != null) {
            sweep.cancel(false);
        }
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended ended) {
        if (asked.compareAndSet(false, true)) {
            scheduler.execute(
                    () -> {
                        asked.set(false);
                        tryToSweep();
                    });
        }
    }

    void opened(Session socket, long number) {
        open.put(socket.getId(), new Open(socket, number, new AtomicInteger()));
    }

    void closed(Session socket) {
        open.remove(socket.getId());
    }

    /** To every open page; waits for none. */
    void tell(String word) {
        open.values().forEach(one -> tell(one, word));
    }

    private void tell(Open one, String word) {
        if (one.underWay().incrementAndGet() > MOST_UNDER_WAY) {
            close(one, TOO_SLOW);
            return;
        }
        try {
            one.socket().getAsyncRemote().sendText(word, sent -> one.underWay().decrementAndGet());
        } catch (RuntimeException gone) { // whatever the container calls it, the others hear
            LOG.log(Level.DEBUG, "A page could not be told", gone);
            close(one, GONE);
        }
    }

    /** While the database cannot be asked pages stay; what they are told has no content. */
    private synchronized void tryToSweep() {
        try {
            sweep();
            failing = false;
        } catch (RuntimeException failure) {
            LOG.log(
                    failing ? Level.DEBUG : Level.WARNING,
                    "Whether sessions have ended cannot be asked",
                    failure);
            failing = true;
        }
    }

    private void sweep() {
        Set<Long> numbers = open.values().stream().map(Open::number).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return;
        }
        Set<Long> alive = sessions.alive(List.copyOf(numbers));
        open.values().stream()
                .filter(one -> numbers.contains(one.number()) && !alive.contains(one.number()))
                .forEach(one -> close(one, ENDED));
    }

    private void close(Open one, CloseReason reason) {
        closed(one.socket());
        try {
            one.socket().close(reason);
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "A socket could not be closed", gone);
        }
    }
}
