package org.andian.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.andian.portal.vault.HomeFolder;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain's head outside the database, in {@code PORTAL_HOME/audit}: the newest after each act of
 * this node in {@code head}, and the last of each hour in {@code heads}. Rows cut off the end of
 * the trail, or all of them made anew, no longer agree with these.
 */
@ApplicationScoped
class HeadFile {

    private static final System.Logger LOG = System.getLogger(HeadFile.class.getName());

    private final HomeFolder folder;
    private TrailHead newest;

    HeadFile() {
        this(HomeFolder.named("audit"));
    }

    HeadFile(HomeFolder folder) {
        this.folder = folder;
    }

    /** An act is not undone because its head cannot be kept: the log says so. */
    void grown(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrailHead head) {
        try {
            keep(head);
        } catch (IOException e) {
            LOG.log(
                    Level.ERROR,
                    "The head of the audit trail cannot be kept in " + folder.path(),
                    e);
        }
    }

    /**
     * Notes of two acts may come in the other order, or this node's newest row may have been cut
     * off: a number that does not grow costs no head that was kept.
     */
    synchronized void keep(TrailHead head) throws IOException {
        folder.prepare();
        TrailHead before = newest().orElse(TrailHead.NONE);
        boolean isGrown = head.id() > before.id();
        if (before.id() > 0 && (!isGrown || !hour(before.at()).equals(hour(head.at())))) {
            Files.writeString(
                    folder.file("heads"),
                    before.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        Path next = folder.file("head.new");
        Files.writeString(next, head.line() + "\n");
        Files.move(next, folder.file("head"), StandardCopyOption.ATOMIC_MOVE);
        newest = head;
    }

    /** All that were kept, the newest last; none before the first act. */
    synchronized List<TrailHead> all() throws IOException {
        List<TrailHead> all = new ArrayList<>(lines("heads"));
        newest().ifPresent(all::add);
        return all;
    }

    private Optional<TrailHead> newest() throws IOException {
        if (newest == null) {
            newest = lines("head").stream().findFirst().orElse(null);
        }
        return Optional.ofNullable(newest);
    }

    private List<TrailHead> lines(String name) throws IOException {
        Path file = folder.file(name);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .flatMap(line -> TrailHead.read(line).stream())
                        .toList()
                : List.of();
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
