package org.andian.portal.document;

import java.util.List;
import java.util.Optional;

/**
 * A document with all that is kept of it.
 *
 * @param draft what is being written; empty for who does not write it
 * @param templateId the office's own Word file, null for our layout
 * @param source what it was filled from, null for nothing
 * @param correcting why a new edition is written, null while none is
 * @param editions the latest first
 */
public record DocumentFile(
        DocumentRow row,
        Optional<DocumentDraft> draft,
        Long templateId,
        DocumentSource source,
        String sourceKey,
        String correcting,
        List<DocumentEdition> editions) {

    public DocumentFile {
        editions = List.copyOf(editions);
    }
}
