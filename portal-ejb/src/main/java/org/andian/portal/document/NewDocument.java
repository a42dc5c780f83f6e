package org.andian.portal.document;

import org.andian.portal.refusal.Refusal;

/**
 * A document that is begun.
 *
 * @param bodyId in whose name
 * @param templateId null for our layout
 * @param source null for nothing, as {@code sourceKey}
 * @throws Refusal KIND
 */
public record NewDocument(
        DocumentKind kind,
        long bodyId,
        Long templateId,
        DocumentSource source,
        String sourceKey,
        DocumentDraft draft) {

    public NewDocument {
        if (kind == null) {
            throw new Refusal(DocumentReason.KIND);
        }
    }
}
