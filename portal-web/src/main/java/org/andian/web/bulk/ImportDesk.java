package org.andian.web.bulk;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;

import org.andian.portal.bulk.Kind;
import org.andian.portal.scope.Scope;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one import of a session; it stays while pages come and go, and ends with the session. What
 * was read of the file never leaves the server.
 */
@SessionScoped
class ImportDesk implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private ImportRunner runner;

    private transient ImportJob job;

    /**
     * @param name of the file as its sender calls it
     * @param file a copy of ours, removed when it is read
     * @return false while another import of this session is at work
     */
    public synchronized boolean begin(Scope scope, Kind kind, String name, Path file) {
        if (job != null && job.isBusy()) {
            return false;
        }
        job = new ImportJob(kind, name);
        runner.check(job, scope, file);
        return true;
    }

    /** Only what is checked and has something new; a second press does nothing. */
    public synchronized void confirm(Scope scope) {
        if (job != null && job.confirm()) {
            runner.carryOut(job, scope);
        }
    }

    /** Only while it waits for a confirmation. */
    public synchronized void fillInMerged(Scope scope) {
        if (job != null && job.readAgain()) {
            runner.fillInMerged(job, scope);
        }
    }

    /** Forgets the import with all it holds, unless it is at work. */
    public synchronized void clear() {
        if (job != null && !job.isBusy()) {
            job = null;
        }
    }

    public synchronized Optional<ImportJob> job() {
        return Optional.ofNullable(job);
    }
}
