package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

class CredentialsTest {

    private static final Credential FRESH =
            Credential.of("u9", "D-9", Credential.sha256("s9")).orElseThrow();

    @TempDir private Path folder;
    private final Register register = new Register();
    private Credentials credentials;

    /** What the database holds, and how often a single row of it was asked for. */
    private static final class Register implements Credentials.View {

        private final Map<String, Credential> rows = new ConcurrentHashMap<>();
        private boolean away;
        private int asked;

        @Override
        public Map<String, Credential> load() throws SQLException {
            answer();
            return Map.copyOf(rows);
        }

        @Override
        public Optional<Credential> find(String username) throws SQLException {
            answer();
            asked++;
            return Optional.ofNullable(rows.get(username));
        }

        private void answer() throws SQLException {
            if (away) {
                throw new SQLException("away");
            }
        }

        @Override
        public void close() {
            away = true;
        }
    }

    @BeforeEach
    void openOnAnEmptyRegister() throws IOException {
        credentials = new Credentials(register, new LastGoodCopy(folder), () -> {});
        credentials.refresh();
    }

    /** As the broker asks: what is known first, then the register. */
    private Optional<Credential> ask(String username) {
        return credentials.find(username).or(() -> credentials.lookUp(username));
    }

    /** Waiting for a database that is away is no measure of how large the register is. */
    @Test
    void anUnansweredReadingDoesNotPutOffTheNext() {
        Duration twoSeconds = Duration.ofSeconds(2);
        assertEquals(twoSeconds, Credentials.pause(false, Duration.ofSeconds(8)));
        assertEquals(twoSeconds, Credentials.pause(true, Duration.ofMillis(5)));
        assertEquals(Duration.ofSeconds(50), Credentials.pause(true, Duration.ofSeconds(1)));
    }

    @Test
    void aDeviceJustRegisteredIsLookedUpOnceHoweverManyMessagesItSends() {
        register.rows.put("u9", FRESH);
        assertTrue(IntStream.range(0, 1000).allMatch(message -> ask("u9").isPresent()));
        assertEquals(1, register.asked);
    }

    @Test
    void aFloodOfWrongNamesDoesNotShutOutWhoWasFoundBefore() {
        register.rows.put("u9", FRESH);
        ask("u9");
        IntStream.range(0, 1000).forEach(guess -> ask("guess-" + guess));
        assertEquals(Optional.of(FRESH), ask("u9"));
        assertTrue(
                register.asked <= 200,
                "a flood of wrong names became " + register.asked + " queries");
    }

    @Test
    void aWithdrawnCredentialIsForgottenAtTheNextRefresh() {
        register.rows.put("u9", FRESH);
        ask("u9");
        register.rows.clear();
        credentials.refresh();
        assertEquals(Optional.empty(), ask("u9"));
    }

    @Test
    void whoWasFoundStaysWelcomeWhileTheDatabaseIsAway() {
        register.rows.put("u9", FRESH);
        ask("u9");
        register.away = true;
        credentials.refresh();
        assertEquals(Optional.of(FRESH), ask("u9"));
    }
}
