package org.andian.web.wire;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the bodies of requests, none too long and not for too many at once: half of the
 * server's threads stay free for whole requests, whose number nobody limits. A body has half a
 * minute and a second for each 2 KiB, which an old 2G modem keeps to.
 */
@ApplicationScoped
public class UnfinishedBodies {

    /** Half of {@code max-thread-pool-size} in the launcher's server settings. */
    private static final int MOST = 128;

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration UNTOLD = Duration.ofMinutes(2);
    private static final int LEAST_BYTES_A_SECOND = 2048;
    private static final long NOTHING = 0;

    private final BodyQueue queue = new BodyQueue(MOST);
    private ScheduledFuture<?> sweep;

    @Inject private ManagedScheduledExecutorService scheduler;

    @Inject private Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        sweep =
                scheduler.scheduleWithFixedDelay(
                        () -> queue.giveUpLate(clock.instant()), 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (sweep != null) {
            sweep.cancel(false);
        }
    }

    /**
     * Reads a form to its end, so that asking for its parameters waits for nothing afterwards;
     * other bodies are not touched. Once more does no harm.
     *
     * @throws SlowBody when it was given up
     */
    public void readForm(HttpServletRequest request) throws IOException, ServletException {
        if (!hasBody(request) || !isForm(request)) {
            return;
        }
        try (BodyQueue.Entry entry = enter(request)) {
            entry.beginReading();
            try {
                request.getParameterMap();
            } finally {
                entry.endReading();
            }
            if (entry.isGivenUp()) {
                throw new SlowBody();
            }
        }
    }

    public BodyQueue.Entry enter(HttpServletRequest request) {
        return queue.enter(until(request.getContentLengthLong(), clock.instant()));
    }

    /**
     * @param length in bytes, negative when it was not told
     */
    static Instant until(long length, Instant now) {
        return now.plus(
                length < NOTHING ? UNTOLD : SHORTEST.plusSeconds(length / LEAST_BYTES_A_SECOND));
    }

    static boolean hasBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > NOTHING
                || length < NOTHING
                        && (request.getHeader("Transfer-Encoding") != null
                                || request.getProtocol().startsWith("HTTP/2")
                                        && !"GET".equals(request.getMethod()));
    }

    static boolean isForm(HttpServletRequest request) {
        return isFiles(request) || type(request).startsWith("application/x-www-form-urlencoded");
    }

    /** A form that may hold files. */
    static boolean isFiles(HttpServletRequest request) {
        return type(request).startsWith("multipart/form-data");
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
