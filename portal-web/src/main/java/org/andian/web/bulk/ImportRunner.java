package org.andian.web.bulk;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Upload;
import org.andian.portal.bulk.Vocabulary;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Crossing;
import org.andian.web.frame.FailureNumber;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Works on imports apart from the requests, so that a page may be left meanwhile. */
@ApplicationScoped
class ImportRunner {

    @Inject private ManagedExecutorService executor;

    @Inject private Imports imports;

    @Inject private Vocabularies vocabularies;

    /**
     * @param file removed afterwards
     */
    public void check(ImportJob job, Scope scope, Path file) {
        run(
                job,
                () -> {
                    try {
                        Vocabulary vocabulary = vocabularies.of(scope, job.getKind());
                        Upload upload = imports.read(scope, job.getKind(), file, vocabulary);
                        job.checked(upload, imports.check(scope, upload, vocabulary));
                    } catch (Refusal refused) {
                        job.refused(refused);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    } finally {
                        remove(file);
                    }
                });
    }

    /** The sheet that was read once more, what merged cells say filled in. */
    public void fillInMerged(ImportJob job, Scope scope) {
        run(
                job,
                () -> {
                    Upload filled = job.getUpload().withMergedFilledIn();
                    Vocabulary vocabulary = vocabularies.of(scope, job.getKind());
                    job.checked(filled, imports.check(scope, filled, vocabulary));
                });
    }

    /** All new rows or none; when others are new by then than were confirmed, none. */
    public void carryOut(ImportJob job, Scope scope) {
        run(
                job,
                () ->
                        job.ended(
                                imports.carryOut(
                                        scope,
                                        job.getUpload(),
                                        vocabularies.of(scope, job.getKind()),
                                        job.getReport(),
                                        job.getFile(),
                                        job::at)));
    }

    /** A full queue is told as a failure with its number; nothing waits for ever. */
    private void run(ImportJob job, Runnable work) {
        try {
            executor.execute(() -> guarded(job, work));
        } catch (RuntimeException full) {
            job.failed(FailureNumber.log(full));
        }
    }

    /** Whatever happens, the page hears of it. */
    private static void guarded(ImportJob job, Runnable work) {
        try {
            work.run();
        } catch (Refusal refused) {
            job.wrong(refused);
        } catch (RuntimeException | Error failure) {
            Crossing.refusal(failure)
                    .ifPresentOrElse(job::wrong, () -> job.failed(FailureNumber.log(failure)));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
