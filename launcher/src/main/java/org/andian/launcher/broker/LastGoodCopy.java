package org.andian.launcher.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The credentials as last read from the database, on disk, so that devices can connect while the
 * database is down.
 */
final class LastGoodCopy {

    private final Path file;

    LastGoodCopy(Path folder) {
        this.file = folder.resolve("credentials.tsv");
    }

    /**
     * @return empty before the first writing; lines that make no sense are passed over
     */
    Map<String, Credential> read() throws IOException {
        if (Files.notExists(file)) {
            return Map.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(Credential::fromLine)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toMap(Credential::username, Function.identity()));
        }
    }

    /** Replaced in one step, sorted by user, readable by the owner alone: it holds hashes. */
    void write(Map<String, Credential> credentials) throws IOException {
        Path changed =
                Files.createTempFile(
                        file.getParent(),
                        "credentials",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.write(
                changed,
                new TreeMap<>(credentials).values().stream().map(Credential::line).toList());
        Files.move(changed, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
