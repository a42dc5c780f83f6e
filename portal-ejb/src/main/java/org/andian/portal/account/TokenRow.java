package org.andian.portal.account;

import org.andian.portal.scope.Rights;
import org.andian.portal.sql.Row;

import java.time.Instant;

/**
 * A token as lists show it; the token itself is kept nowhere.
 *
 * @param login of the account it speaks for
 * @param name what its owner calls it
 * @param district name, null when none narrows it
 * @param issuedBy login of who issued it
 * @param lastUsedAt null while it was never used
 * @param revokedAt null while nobody revoked it
 */
public record TokenRow(
        long id,
        String login,
        String name,
        Rights rights,
        String district,
        Instant createdAt,
        String issuedBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    static TokenRow of(Row row) {
        return new TokenRow(
                row.number("id"),
                row.text("login"),
                row.text("name"),
                Rights.valueOf(row.text("rights")),
                row.text("district"),
                row.instant("created_at"),
                row.text("issued_by"),
                row.instant("expires_at"),
                row.instant("last_used_at"),
                row.instant("revoked_at"));
    }

    public boolean isValid(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
