package org.andian.portal.upgrade;

import org.andian.portal.sql.Row;

import java.time.Instant;

/**
 * One row of an older database that did not fit.
 *
 * @param what MOVED: it is no longer in its table; MENDED: it still is, changed; ADDED: it had to
 *     be written, since others named it
 * @param content the row as a JSON object: before it was moved or mended, after it was added
 */
public record SetAsideRow(
        long id, String table, String what, String reason, String content, Instant notedAt) {

    static SetAsideRow of(Row row) {
        return new SetAsideRow(
                row.number("id"),
                row.text("table_name"),
                row.text("what"),
                row.text("reason"),
                row.text("row_json"),
                row.instant("noted_at"));
    }
}
