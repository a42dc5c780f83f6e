package org.andian.portal.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A document as lists show it; what was issued by its last edition.
 *
 * @param number as it is printed, null before it is issued, as year, no and issuedOn
 * @param edition how many were issued, 0 for none
 * @param archivedAs place in the archive, null before
 * @param changedAt when the document was last written or acted on
 */
public record DocumentRow(
        long id,
        DocumentKind kind,
        DocumentState state,
        long bodyId,
        String body,
        String district,
        String number,
        Integer year,
        Integer no,
        String title,
        String addressee,
        int edition,
        LocalDate issuedOn,
        String archivedAs,
        Instant madeAt,
        String madeBy,
        Instant changedAt,
        String changedBy,
        int version) {}
