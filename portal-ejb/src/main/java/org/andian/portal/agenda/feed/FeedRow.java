package org.andian.portal.agenda.feed;

import org.andian.portal.sql.Row;

import java.time.Instant;

/**
 * An address of a calendar as its owner sees it; its secret is kept nowhere.
 *
 * @param name what its owner calls it
 * @param lastUsedAt null while no program has asked
 * @param revokedAt null while nobody revoked it
 */
public record FeedRow(
        long id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    static FeedRow of(Row row) {
        return new FeedRow(
                row.number("id"),
                row.text("name"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("last_used_at"),
                row.instant("revoked_at"));
    }

    public boolean isValid(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
