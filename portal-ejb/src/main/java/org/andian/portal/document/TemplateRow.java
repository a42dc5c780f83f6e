package org.andian.portal.document;

import java.time.Instant;

/**
 * A template as lists show it.
 *
 * @param body in whose name it was brought
 * @param places its placeholders and loops, with blanks between
 */
public record TemplateRow(
        long id,
        long bodyId,
        String body,
        String name,
        int bytes,
        String sha256,
        String places,
        Instant addedAt,
        String addedBy) {}
