package org.andian.portal.export;

import org.andian.portal.sql.Row;
import org.andian.reports.Format;

import java.time.Instant;

/**
 * An export as its owner sees it.
 *
 * @param owner login
 * @param fileName with ending
 * @param expectedRows null where nobody knows
 * @param writtenRows so far, told about once a second
 * @param fileBytes null until it is done
 * @param failure why it failed, null if it did not
 * @param cancelWanted asked to stop, not stopped yet
 * @param endedAt null while it waits or runs
 * @param expiresAt when the file is deleted; null until it is done
 */
public record ExportJob(
        long id,
        String owner,
        String title,
        Format format,
        String fileName,
        ExportState state,
        Long expectedRows,
        long writtenRows,
        Long fileBytes,
        String failure,
        boolean cancelWanted,
        Instant requestedAt,
        Instant endedAt,
        Instant expiresAt) {

    static final String COLUMNS =
            """
            id, owner, title, format, file_name, state, expected_rows, written_rows, file_bytes, failure, \
            cancel_wanted, requested_at, ended_at, expires_at\
            """;

    private static final int ALMOST = 99;
    private static final int WHOLE = 100;

    static ExportJob of(Row row) {
        return new ExportJob(
                row.number("id"),
                row.text("owner"),
                row.text("title"),
                Format.valueOf(row.text("format")),
                row.text("file_name"),
                ExportState.valueOf(row.text("state")),
                row.numberOrNull("expected_rows"),
                row.number("written_rows"),
                row.numberOrNull("file_bytes"),
                row.text("failure"),
                row.flag("cancel_wanted"),
                row.instant("requested_at"),
                row.instant("ended_at"),
                row.instant("expires_at"));
    }

    /** In hundredths; a hundred only when the file is there. */
    public int percent() {
        if (state == ExportState.DONE || state == ExportState.EXPIRED) {
            return WHOLE;
        }
        return expectedRows == null || expectedRows == 0
                ? 0
                : (int) Math.min(ALMOST, writtenRows * WHOLE / expectedRows);
    }
}
