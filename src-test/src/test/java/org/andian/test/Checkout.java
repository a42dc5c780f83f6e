package org.andian.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The source tree the tests run in: found upwards from the working directory, so Maven and an
 * editor agree.
 */
public final class Checkout {

    public static final List<String> SERVER_MODULES =
            List.of("db", "reports", "portal-ejb", "ingest-ejb", "portal-web");
    public static final List<String> MODULES =
            Stream.concat(SERVER_MODULES.stream(), Stream.of("launcher", "src-test")).toList();

    private Checkout() {}

    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "Run the tests inside a checkout: no folder above "
                        + Path.of("").toAbsolutePath()
                        + " holds mvnw.");
    }

    public static Path module(String name) {
        return root().resolve(name);
    }

    /**
     * Every file under a folder whose name ends so, in the order of paths; none when there is no
     * such folder.
     */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A folder with all it holds; nothing when it is not there. */
    public static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
