package org.andian.portal.measurement;

import java.util.List;

/**
 * What an append did, reading by reading, in the order given.
 *
 * @param fresh readings with the metrics that were new: what rules may evaluate (values already
 *     stored are left out)
 * @param disputed values that contradict stored ones and did not before: the stored one stands, the
 *     more dangerous of both counts
 */
public record Appended(List<Fate> fates, List<Reading> fresh, List<Reading> disputed) {

    /**
     * STORED new row · MERGED new metrics joined an existing row · DUPLICATE · CONFLICT (kept
     * apart, the first value stands) · MISDATED (stamped outside the accepted span, kept apart) ·
     * JUDGED (nothing in it can be stored, what it tells of its sensors is judged).
     */
    public enum Fate {
        STORED,
        MERGED,
        DUPLICATE,
        CONFLICT,
        MISDATED,
        JUDGED
    }
}
