package org.andian.portal.export;

import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of this node, under {@code PORTAL_HOME/exports}, named by their job's number alone; only
 * the account that runs the portal may read them.
 */
@ApplicationScoped
class ExportFolder {

    private final Path folder;

    ExportFolder() {
        String home = System.getenv("PORTAL_HOME");
        folder =
                (home == null
                                ? Path.of(System.getProperty("java.io.tmpdir"), "andian")
                                : Path.of(home))
                        .resolve("exports");
    }

    /** Where the file of a job is, or would be. */
    Path file(long id) {
        return folder.resolve(Long.toString(id));
    }

    /** As {@link #file}, with the folder made when it is not there. */
    Path prepare(long id) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return file(id);
    }

    /** A file that is not there is no error. */
    void delete(long id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes what no job answers for any more, for instance after the database was restored from a
     * backup.
     *
     * @param jobs numbers of the jobs whose files stay
     */
    void keepOnly(Set<Long> jobs) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .filter(id -> !jobs.contains(id))
                    .forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
