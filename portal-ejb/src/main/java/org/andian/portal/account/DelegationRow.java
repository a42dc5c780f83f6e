package org.andian.portal.account;

import org.andian.portal.sql.Row;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A delegation as lists show it.
 *
 * @param giver login of whose duties are done
 * @param deputy login of who does them
 * @param district name, null when none narrows it
 * @param from the first day it holds
 * @param to the last day it holds
 * @param revokedAt null while nobody revoked it
 * @param revokedBy login, null as {@code revokedAt}
 */
public record DelegationRow(
        long id,
        String giver,
        String giverName,
        String deputy,
        String deputyName,
        String district,
        LocalDate from,
        LocalDate to,
        String reason,
        Instant revokedAt,
        String revokedBy) {

    static DelegationRow of(Row row) {
        return new DelegationRow(
                row.number("id"),
                row.text("giver"),
                row.text("giver_name"),
                row.text("deputy"),
                row.text("deputy_name"),
                row.text("district"),
                row.day("from_day"),
                row.day("to_day"),
                row.text("reason"),
                row.instant("revoked_at"),
                row.text("revoked_by"));
    }

    /** Whether it holds today or will. */
    public boolean isStanding(LocalDate today) {
        return revokedAt == null && !to.isBefore(today);
    }
}
