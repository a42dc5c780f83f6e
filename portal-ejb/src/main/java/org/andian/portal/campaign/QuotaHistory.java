package org.andian.portal.campaign;

import java.time.Instant;

/** One change of a quota; null where it was or is not set. */
public record QuotaHistory(
        Instant at,
        String actor,
        String district,
        int groupSeq,
        Integer before,
        Integer after,
        String reason,
        boolean demo) {}
