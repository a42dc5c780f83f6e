package org.andian.portal.publication;

import java.time.LocalDate;

/**
 * Which publications; null = all.
 *
 * @param text part of title, number, issuer, remark or of a heading or line of its table; percent
 *     signs and underscores mean themselves
 * @param districtId the district itself, not those below it
 * @param from published on this day in China or later
 * @param to published on this day or earlier
 * @param replaced whether those that were corrected are listed too
 */
public record PublicationQuery(
        String text,
        PublicationKind kind,
        Long districtId,
        LocalDate from,
        LocalDate to,
        boolean replaced) {

    public static PublicationQuery all() {
        return new PublicationQuery(null, null, null, null, null, false);
    }
}
