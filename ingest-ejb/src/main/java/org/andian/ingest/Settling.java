package org.andian.ingest;

import org.andian.portal.intake.Failure;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.Rejection;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees a batch through: runs it again after conflicts, waits while the database is away, and
 * divides it when something in it cannot be written or judged, until that stands alone; then it is
 * stored without being judged, and only what cannot even be stored is rejected and kept. When
 * rejections follow one another without a success the fault is likely ours: each then waits longer
 * and is tried once more first, so that little is lost until somebody looks.
 */
final class Settling {

    private static final System.Logger LOG = System.getLogger(Settling.class.getName());
    private static final long CONFLICT_PAUSE_MILLIS = 20;
    private static final long WAIT_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int DETAIL_CHARACTERS = 400;

    /**
     * Writes all jobs in one transaction and answers in their order, or writes nothing and throws.
     */
    interface Store {
        List<FrameOutcome> write(List<Job> jobs);
    }

    /** Waits; interrupted when the portal stops. */
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    private final Store store;
    private final Pause pause;
    private final Runnable retried;
    private int rejectedInARow;

    Settling(Store store, Pause pause, Runnable retried) {
        this.store = store;
        this.pause = pause;
        this.retried = retried;
    }

    /**
     * @return the outcomes in the order of the jobs, all of them committed
     */
    List<FrameOutcome> settle(List<Job> jobs) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                List<FrameOutcome> outcomes = store.write(jobs);
                rejectedInARow = jobs.stream().allMatch(Job::isRefusal) ? rejectedInARow : 0;
                return outcomes;
            } catch (RuntimeException failure) {
                Failure kind = Failure.of(failure);
                if (kind == Failure.DIVIDE) {
                    return divide(jobs, failure);
                }
                rest(kind, attempt, failure);
            }
        }
    }

    /**
     * Pauses double up to ten seconds; a log entry is made at attempts 1, 2, 4, 8 …, so that a
     * database that is away for a night does not fill the disk.
     */
    private void rest(Failure kind, int attempt, RuntimeException failure)
            throws InterruptedException {
        retried.run();
        if (kind == Failure.WAIT && Integer.bitCount(attempt) == 1) {
            LOG.log(
                    Level.WARNING,
                    "Readings wait, nothing is lost: attempt " + attempt + " to store them failed",
                    failure);
        }
        pause.millis(
                growing(kind == Failure.WAIT ? WAIT_PAUSE_MILLIS : CONFLICT_PAUSE_MILLIS, attempt));
    }

    /**
     * Halves jobs first, then the pieces of a single job: a bad value is found in as many steps as
     * the batch has binary digits, and everything beside it is stored.
     */
    private List<FrameOutcome> divide(List<Job> jobs, RuntimeException failure)
            throws InterruptedException {
        if (jobs.size() > 1) {
            List<FrameOutcome> outcomes = new ArrayList<>(settle(jobs.subList(0, jobs.size() / 2)));
            outcomes.addAll(settle(jobs.subList(jobs.size() / 2, jobs.size())));
            return outcomes;
        }
        Job job = jobs.getFirst();
        if (job.isDivisible()) {
            return List.of(settleOne(job.firstHalf()).plus(settleOne(job.secondHalf())));
        }
        return List.of(reject(job, failure));
    }

    private FrameOutcome settleOne(Job job) throws InterruptedException {
        return settle(List.of(job)).getFirst();
    }

    /**
     * The only place where something can be lost: a rejection that cannot itself be stored is
     * logged.
     */
    private FrameOutcome reject(Job job, RuntimeException failure) throws InterruptedException {
        if (!job.isRefusal() && !job.isPostponed()) {
            return settleOne(job.postponed(cut(root(failure).toString())));
        }
        if (job.isRefusal()) {
            LOG.log(
                    Level.ERROR,
                    "Lost the record of a frame of device '"
                            + job.head().deviceNo()
                            + "': even its rejection could not be stored",
                    failure);
            return FrameOutcome.rejected(Rejection.UNSTORABLE);
        }
        rejectedInARow++;
        if (rejectedInARow > 1) {
            pause.millis(growing(WAIT_PAUSE_MILLIS, rejectedInARow));
            return onceMore(job);
        }
        return refuse(job, failure);
    }

    private FrameOutcome onceMore(Job job) throws InterruptedException {
        try {
            FrameOutcome outcome = store.write(List.of(job)).getFirst();
            rejectedInARow = 0;
            return outcome;
        } catch (RuntimeException failure) {
            return Failure.of(failure) == Failure.DIVIDE ? refuse(job, failure) : settleOne(job);
        }
    }

    private FrameOutcome refuse(Job job, RuntimeException failure) throws InterruptedException {
        LOG.log(
                Level.ERROR,
                "A reading or event of device '"
                        + job.head().deviceNo()
                        + "' cannot be stored and is rejected",
                failure);
        return settleOne(job.refused(Rejection.UNSTORABLE, cut(root(failure).toString())));
    }

    private static long growing(long first, int attempt) {
        return Math.min(LONGEST_PAUSE_MILLIS, first << Math.min(attempt - 1, 16));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    /** As much as the column of the detail takes for certain. */
    private static String cut(String text) {
        return text.length() <= DETAIL_CHARACTERS ? text : text.substring(0, DETAIL_CHARACTERS);
    }
}
