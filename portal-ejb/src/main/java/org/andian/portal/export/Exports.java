package org.andian.portal.export;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Door: a person's own exports. Nobody sees, cancels or takes another's: every method asks by the
 * login of the scope alone.
 */
@Stateless
public class Exports {

    private static final int MOST_OF_ONE = 3;

    @Inject private ExportRecords records;

    @Inject private ExportFolder folder;

    @Inject private ExportDesk desk;

    @Inject private Event<ExportTaken> taken;

    @Inject private Audit audit;

    /**
     * Takes an order; writing begins when this transaction is committed and a place is free. The
     * order's content must limit itself by the caller's scope: this room does not know what it
     * writes.
     *
     * @return the number under which the owner follows, cancels and takes it
     * @throws Refusal TOO_MANY when the caller, or all on this node together, already wait for
     *     enough
     */
    public long order(Scope scope, ExportOrder order) {
        if (records.open(scope.login()) >= MOST_OF_ONE) {
            throw new Refusal(ExportReason.TOO_MANY, MOST_OF_ONE);
        }
        desk.askForRoom();
        long id = records.add(scope.login(), order);
        taken.fire(new ExportTaken(id, order));
        audit.done(
                scope.login(),
                "export.order",
                order.fullName(),
                order.title() + " " + order.selection());
        return id;
    }

    /** The newest first, those of the last seven days, at most a hundred. */
    public List<ExportJob> mine(Scope scope) {
        return records.of(scope.login());
    }

    /**
     * Stops one that waits or runs; a running one stops within seconds.
     *
     * @return false when there was nothing to stop: no such export of the caller, or it has ended
     */
    public boolean cancel(Scope scope, long id) {
        boolean stopped = records.cancel(scope.login(), id);
        if (stopped) {
            audit.done(scope.login(), "export.cancel", Long.toString(id), null);
        }
        return stopped;
    }

    /**
     * The finished file, still on the disk of the node that wrote it; taking it leaves a trace in
     * the audit trail.
     *
     * @throws Refusal GONE when the caller has no such finished export on this node
     */
    public ExportFile take(Scope scope, long id) {
        ExportJob job =
                records.find(scope.login(), id)
                        .filter(one -> one.state() == ExportState.DONE)
                        .orElseThrow(() -> new Refusal(ExportReason.GONE));
        Path file = folder.file(id);
        if (!Files.isReadable(file)) {
            throw new Refusal(ExportReason.GONE);
        }
        audit.done(scope.login(), "export.take", job.fileName(), Long.toString(id));
        return new ExportFile(job.fileName(), job.format().mediaType(), file, job.fileBytes());
    }
}
