package org.andian.portal.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of {@code export_job}. Every change of state asks for the state before it, so that of a
 * cancel and an end only one counts.
 */
@ApplicationScoped
class ExportRecords {

    private static final Duration LISTED = Duration.ofDays(7);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final int LONGEST_FAILURE = 500;
    private static final String NODE = UUID.randomUUID().toString();
    private static final String OPEN = "state in ('WAITING', 'RUNNING')";

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /**
     * @return the number of the new job, which waits
     */
    long add(String owner, ExportOrder order) {
        Instant now = clock.instant();
        return sql.insert(
                """
                insert into export_job (owner, title, format, file_name, state, expected_rows, requested_at, node,
                    beaten_at)
                values (?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)\
                """,
                owner,
                order.title(),
                order.format().name(),
                order.fullName(),
                order.expectedRows(),
                now,
                NODE,
                now);
    }

    /** How many of an owner's exports wait or run. */
    int open(String owner) {
        return (int)
                sql.count(
                        "select count(*) as n from export_job where owner = ? and " + OPEN,
                        List.of(owner));
    }

    /** The newest first, at most a hundred. */
    List<ExportJob> of(String owner) {
        return sql.list(
                "select "
                        + ExportJob.COLUMNS
                        + " from export_job where owner = ? order by id desc limit 100",
                List.of(owner),
                ExportJob::of);
    }

    /** Empty for a job of somebody else, as for one that never was. */
    Optional<ExportJob> find(String owner, long id) {
        return sql.first(
                "select " + ExportJob.COLUMNS + " from export_job where owner = ? and id = ?",
                List.of(owner, id),
                ExportJob::of);
    }

    /**
     * @return false when it was cancelled before it began
     */
    boolean begin(long id) {
        Instant now = clock.instant();
        return sql.update(
                        "update export_job set state = 'RUNNING', started_at = ?, beaten_at = ?"
                                + " where id = ? and state = 'WAITING'",
                        now,
                        now,
                        id)
                > 0;
    }

    /**
     * @param rows written so far
     * @return false when its owner no longer wants it
     */
    boolean progressed(long id, long rows) {
        sql.update(
                "update export_job set written_rows = ?, beaten_at = ? where id = ? and state ="
                        + " 'RUNNING'",
                rows,
                clock.instant(),
                id);
        return sql.count(
                        "select count(*) as n from export_job where id = ? and state = 'RUNNING'"
                                + " and cancel_wanted = 0",
                        List.of(id))
                > 0;
    }

    /**
     * @param bytes length of the file, which stands whole on the disk
     * @return false when it was taken for dead meanwhile, or cancelled: the file is then nobody's
     */
    boolean done(long id, long rows, long bytes) {
        Instant now = clock.instant();
        return sql.update(
                        """
                        update export_job set state = 'DONE', written_rows = ?, file_bytes = ?, ended_at = ?,
                            expires_at = ? where id = ? and state = 'RUNNING' and cancel_wanted = 0\
                        """,
                        rows,
                        bytes,
                        now,
                        now.plus(Duration.ofDays(settings.get(ExportKeys.FILE_DAYS))),
                        id)
                > 0;
    }

    /** Ends one that was asked to stop; one that has ended stays as it is. */
    void cancelled(long id) {
        sql.update(
                "update export_job set state = 'CANCELLED', ended_at = ? where id = ? and " + OPEN,
                clock.instant(),
                id);
    }

    /**
     * @param reason shown to the owner, clipped to 500 characters
     */
    void failed(long id, String reason) {
        String told =
                reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
        sql.update(
                "update export_job set state = 'FAILED', failure = ?, ended_at = ? where id = ? and"
                        + " "
                        + OPEN,
                told,
                clock.instant(),
                id);
    }

    /**
     * A waiting one ends at once; a running one is asked to.
     *
     * @return whether there was something to stop
     */
    boolean cancel(String owner, long id) {
        boolean waited =
                sql.update(
                                "update export_job set state = 'CANCELLED', ended_at = ? where id ="
                                        + " ? and owner = ? and state = 'WAITING'",
                                clock.instant(),
                                id,
                                owner)
                        > 0;
        return waited
                || sql.update(
                                "update export_job set cancel_wanted = 1 where id = ? and owner = ?"
                                        + " and state = 'RUNNING' and cancel_wanted = 0",
                                id,
                                owner)
                        > 0;
    }

    /** Says that this node lives, and ends what a node left behind that no longer does. */
    void beat() {
        Instant now = clock.instant();
        sql.update("update export_job set beaten_at = ? where node = ? and " + OPEN, now, NODE);
        sql.update(
                "update export_job set state = 'FAILED', failure = 'interrupted', ended_at = ?"
                        + " where beaten_at < ? and "
                        + OPEN,
                now,
                now.minus(SILENT));
    }

    /**
     * Marks files whose day is over, and drops the rows of what ended more than seven days before a
     * file would have gone.
     */
    void forget() {
        Instant now = clock.instant();
        sql.update(
                "update export_job set state = 'EXPIRED' where state = 'DONE' and expires_at <= ?",
                now);
        sql.update(
                "delete from export_job where ended_at < ? and state not in ('WAITING', 'RUNNING',"
                        + " 'DONE')",
                now.minus(LISTED).minus(Duration.ofDays(settings.get(ExportKeys.FILE_DAYS))));
    }

    /** Jobs that have a file or are about to. */
    Set<Long> kept() {
        return new HashSet<>(
                sql.list(
                        "select id from export_job where state in ('WAITING', 'RUNNING', 'DONE')",
                        List.of(),
                        row -> row.number("id")));
    }
}
