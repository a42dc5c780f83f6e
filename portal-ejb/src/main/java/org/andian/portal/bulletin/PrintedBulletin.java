package org.andian.portal.bulletin;

import java.time.Instant;

/** A bulletin ready to be kept. */
record PrintedBulletin(
        String title,
        String summary,
        boolean provisional,
        Instant dataAt,
        String question,
        String rules,
        String figures,
        byte[] pdf,
        String sha256) {}
