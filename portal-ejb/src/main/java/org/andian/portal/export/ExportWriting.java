package org.andian.portal.export;

import org.andian.reports.WritingStopped;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One export from its begin to its end; the file is thrown away unless it becomes whole. */
final class ExportWriting implements Runnable {

    private static final System.Logger LOG = System.getLogger(ExportWriting.class.getName());
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final long id;
    private final ExportOrder order;
    private final ExportRecords records;
    private final ExportFolder folder;
    private final Clock clock;
    private Instant told = Instant.EPOCH;
    private long rows;

    ExportWriting(
            long id, ExportOrder order, ExportRecords records, ExportFolder folder, Clock clock) {
        this.id = id;
        this.order = order;
        this.records = records;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void run() {
        boolean whole = false;
        try {
            whole = records.begin(id) && write();
        } catch (WritingStopped stopped) {
            records.cancelled(id);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Export " + id + " failed", e);
            records.failed(
                    id, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } finally {
            if (!whole) {
                folder.delete(id);
            }
        }
    }

    private boolean write() throws IOException {
        Path file = folder.prepare(id);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            order.content().write(out, this::tell);
        }
        boolean wanted = records.done(id, rows, Files.size(file));
        if (!wanted) {
            records.cancelled(id);
        }
        return wanted;
    }

    private void tell(long written) {
        rows = written;
        Instant now = clock.instant();
        if (told.plus(TOLD_EVERY).isBefore(now)) {
            told = now;
            if (!records.progressed(id, written)) {
                throw new WritingStopped("cancelled");
            }
        }
    }
}
