package org.andian.web.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many clients are connected to the broker of this node's home, as the broker writes it. */
final class BrokerClients {

    /** The broker writes every ten seconds. */
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

    private static final String FILE = "broker/clients";

    private BrokerClients() {}

    /** Empty without a home, and without a broker in it that lives. */
    static Optional<Integer> find(Instant now) {
        return Optional.ofNullable(System.getenv("PORTAL_HOME"))
                .filter(home -> !home.isBlank())
                .flatMap(home -> of(Path.of(home), now));
    }

    static Optional<Integer> of(Path home, Instant now) {
        Path file = home.resolve(FILE);
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            String number = Files.readString(file).strip();
            return written.isBefore(now.minus(TRUSTED_FOR)) || !number.matches("\\d{1,9}")
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(number));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
