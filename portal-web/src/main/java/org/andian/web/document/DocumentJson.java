package org.andian.web.document;

import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentEdition;
import org.andian.portal.document.DocumentFile;
import org.andian.portal.document.DocumentRow;

import java.util.List;

/**
 * A document as REST tells it; what was issued by its last edition.
 *
 * @param number as it is printed, null before it is issued, as issuedOn
 * @param edition how many were issued
 * @param version to be named by whoever acts on it
 */
public record DocumentJson(
        long id,
        String kind,
        String state,
        long body,
        String issuer,
        String number,
        String title,
        String addressee,
        int edition,
        String issuedOn,
        String archivedAs,
        int version) {

    /**
     * @param draft what is being written, null for who does not write it
     * @param template null for our layout
     * @param source what it was filled from, null for nothing
     */
    public record Whole(
            DocumentJson document,
            DocumentDraft draft,
            Long template,
            String source,
            String sourceKey,
            List<DocumentEdition> editions) {

        static Whole of(DocumentFile file) {
            return new Whole(
                    DocumentJson.of(file.row()),
                    file.draft().orElse(null),
                    file.templateId(),
                    file.source() == null ? null : file.source().name(),
                    file.sourceKey(),
                    file.editions());
        }
    }

    static DocumentJson of(DocumentRow row) {
        return new DocumentJson(
                row.id(),
                row.kind().name(),
                row.state().name(),
                row.bodyId(),
                row.body(),
                row.number(),
                row.title(),
                row.addressee(),
                row.edition(),
                row.issuedOn() == null ? null : row.issuedOn().toString(),
                row.archivedAs(),
                row.version());
    }
}
