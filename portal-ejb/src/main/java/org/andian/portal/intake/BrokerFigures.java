package org.andian.portal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Door: how the broker of this node's home stands, as it writes it down every ten seconds. Of
 * someone else's broker nothing is known here: that one is watched by its own means.
 */
@ApplicationScoped
public class BrokerFigures {

    /** The broker writes every ten seconds. */
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

    private static final String CLIENTS = "\\d{1,9}";
    private static final String BACKLOG = "\\d{1,18} \\d{1,18}";

    @Inject private Clock clock;

    /**
     * What waits at the broker for a portal.
     *
     * @param oldest when the broker took the one that waits longest, null when none waits
     */
    public record Backlog(long messages, Instant oldest) {

        /** Beyond it a danger becomes an alarm too late. */
        private static final Duration LONG = Duration.ofMinutes(1);

        /** How long the oldest has waited; nothing when none waits. */
        public Duration age(Instant now) {
            return oldest == null || oldest.isAfter(now)
                    ? Duration.ZERO
                    : Duration.between(oldest, now);
        }

        public boolean isLong(Instant now) {
            return age(now).compareTo(LONG) > 0;
        }
    }

    /** Clients connected, the portal's nodes among them; empty where no broker here tells. */
    public Optional<Integer> clients() {
        return home().flatMap(home -> clients(home, clock.instant()));
    }

    /** Empty where no broker here tells. */
    public Optional<Backlog> backlog() {
        return home().flatMap(home -> backlog(home, clock.instant()));
    }

    private static Optional<Path> home() {
        return Optional.ofNullable(System.getenv("PORTAL_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of);
    }

    static Optional<Integer> clients(Path home, Instant now) {
        return told(home.resolve("broker/clients"), now, CLIENTS).map(Integer::valueOf);
    }

    static Optional<Backlog> backlog(Path home, Instant now) {
        return told(home.resolve("broker/backlog"), now, BACKLOG).map(BrokerFigures::backlog);
    }

    private static Backlog backlog(String told) {
        String[] figures = told.split(" ");
        long oldest = Long.parseLong(figures[1]);
        return new Backlog(
                Long.parseLong(figures[0]), oldest == 0 ? null : Instant.ofEpochMilli(oldest));
    }

    private static Optional<String> told(Path file, Instant now, String form) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            String text = Files.readString(file).strip();
            return written.isBefore(now.minus(TRUSTED_FOR)) || !text.matches(form)
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
