package org.andian.portal.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition as it was issued.
 *
 * @param reason why it replaces the one before, null for the first
 * @param pages of the PDF
 * @param pdfSha256 of the file as it is kept, as {@code wordSha256}
 */
public record DocumentEdition(
        int edition,
        DocumentDraft text,
        String signer,
        String reason,
        LocalDate issuedOn,
        Instant issuedAt,
        String issuedBy,
        int pages,
        String pdfSha256,
        String wordSha256) {}
