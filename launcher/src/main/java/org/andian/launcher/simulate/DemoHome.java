package org.andian.launcher.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The example's files under {@code PORTAL_HOME/demo}, readable by the owner alone: they hold
 * passwords.
 */
record DemoHome(Path folder) {

    private static final String OWNER_ONLY = "rw-------";

    /** Of the home that {@code ./portal} names by a system property. */
    static DemoHome ofThisProcess() {
        String home = System.getProperty("andian.home", System.getenv("PORTAL_HOME"));
        if (home == null) {
            throw new CannotSimulate("Set PORTAL_HOME, or start this by ./portal.");
        }
        return new DemoHome(Path.of(home).toAbsolutePath().resolve("demo"));
    }

    Path home() {
        return folder.getParent();
    }

    /** Devices with their passwords; exists once the organisation is registered. */
    Path devices() {
        return folder.resolve("devices.csv");
    }

    /** Logins, passwords and roles, a line each, for the person who tries the portal. */
    Path accounts() {
        return folder.resolve("accounts.txt");
    }

    /** How far the import of the past has come. */
    Path history() {
        return folder.resolve("history.csv");
    }

    /** What the example's people did before the present, an act a line. */
    Path life() {
        return folder.resolve("life.jsonl");
    }

    /** How many of those acts are done. */
    Path lived() {
        return folder.resolve("lived.txt");
    }

    /** Empty when there is no such file. */
    Optional<List<String>> findLines(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Whole or not at all: a run killed here leaves the old file. */
    void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path temporary =
                    Files.createTempFile(
                            folder,
                            file.getFileName().toString(),
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.write(temporary, lines);
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /**
     * @throws CannotSimulate when the portal has never been started in this home
     */
    String localKey() {
        Path key = home().resolve("secrets").resolve("local.key");
        return findLines(key)
                .map(lines -> lines.getFirst().strip())
                .orElseThrow(
                        () ->
                                new CannotSimulate(
                                        "There is no " + key + "; run ./portal demo first."));
    }
}
