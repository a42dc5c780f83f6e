package org.andian.portal.measurement;

import java.util.List;

/**
 * What an append did, reading by reading, in the order given.
 *
 * @param fresh readings with the metrics that were new: what rules may evaluate (values already
 *     stored are left out)
 */
public record Appended(List<Fate> fates, List<Reading> fresh) {

    /**
     * STORED new row · MERGED new metrics joined an existing row · DUPLICATE · CONFLICT (kept
     * apart, the first value stands) · MISDATED (stamped outside the accepted span, kept apart).
     */
    public enum Fate {
        STORED,
        MERGED,
        DUPLICATE,
        CONFLICT,
        MISDATED
    }
}
