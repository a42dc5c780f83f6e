package org.andian.portal.account;

import org.andian.portal.sql.Row;

import java.time.Instant;

/** A login that lasts. @param agent the browser as it calls itself, null when it did not say */
public record SessionRow(long id, Instant startedAt, Instant seenAt, String remote, String agent) {

    static SessionRow of(Row row) {
        return new SessionRow(
                row.number("id"),
                row.instant("started_at"),
                row.instant("seen_at"),
                row.text("remote"),
                row.text("agent"));
    }
}
