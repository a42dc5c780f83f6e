package org.andian.portal.export;

import jakarta.enterprise.context.ApplicationScoped;

import org.andian.portal.vault.HomeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of this node, under {@code PORTAL_HOME/exports}, named by their job's number alone; only
 * the account that runs the portal may read them.
 */
@ApplicationScoped
class ExportFolder {

    private final HomeFolder folder = HomeFolder.named("exports");

    /** Where the file of a job is, or would be. */
    Path file(long id) {
        return folder.file(Long.toString(id));
    }

    /** As {@link #file}, with the folder made when it is not there. */
    Path prepare(long id) throws IOException {
        folder.prepare();
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
        if (!Files.isDirectory(folder.path())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder.path())) {
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
