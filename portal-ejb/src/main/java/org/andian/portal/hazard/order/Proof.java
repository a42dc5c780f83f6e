package org.andian.portal.hazard.order;

import java.time.Instant;

/**
 * That a hazard is mended, as somebody says, and what the review said of it.
 *
 * @param measured what was measured afterwards, null for nothing
 * @param passed null while nobody has reviewed it, as all below
 */
public record Proof(
        long id,
        String words,
        String measured,
        Instant provedAt,
        String provedBy,
        Boolean passed,
        String review,
        Instant reviewedAt,
        String reviewedBy) {}
