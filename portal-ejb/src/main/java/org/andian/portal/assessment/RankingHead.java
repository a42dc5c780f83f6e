package org.andian.portal.assessment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ranking that was published.
 *
 * @param computedAt up to when its figures reach, null where none was computed
 * @param appealUntil the last day for appeals, inclusive
 * @param frozenAt since when nothing changes any more; null before, as {@code frozenBy} and {@code
 *     hash}
 * @param hash SHA-256 of all that it says, in hexadecimal
 * @param open appeals that wait for an answer
 * @param version as it was read, for whoever makes it final
 */
public record RankingHead(
        long id,
        long campaignId,
        long versionId,
        String title,
        LocalDate first,
        LocalDate last,
        Instant computedAt,
        Instant publishedAt,
        String publishedBy,
        LocalDate appealUntil,
        Instant frozenAt,
        String frozenBy,
        String hash,
        int open,
        boolean demo,
        int version) {

    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Whether an appeal may still be made on a day. */
    public boolean takesAppeals(LocalDate day) {
        return !isFrozen() && !day.isAfter(appealUntil);
    }
}
