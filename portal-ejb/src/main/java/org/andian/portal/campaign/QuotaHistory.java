package org.andian.portal.campaign;

import java.time.Instant;

/**
 * One change of a quota.
 *
 * @param actor login
 * @param groupSeq {@link QuotaCell#WHOLE} or a scope group's sequence
 * @param before null where none was set
 * @param after null where it was taken away
 * @param reason may be null
 * @param demo set by the example, not by people
 */
public record QuotaHistory(
        Instant at,
        String actor,
        String district,
        int groupSeq,
        Integer before,
        Integer after,
        String reason,
        boolean demo) {}
