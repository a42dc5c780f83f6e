package org.andian.portal.statistic.saved;

import java.time.Instant;

/**
 * A kept question.
 *
 * @param owner login of who keeps it; nobody else changes it
 * @param own whether that is the reader
 * @param version to be named by whoever changes it
 */
public record SavedTable(
        long id, SavedText text, String owner, boolean own, Instant changedAt, int version) {}
