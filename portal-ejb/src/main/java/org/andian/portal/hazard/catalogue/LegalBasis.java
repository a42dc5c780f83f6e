package org.andian.portal.hazard.catalogue;

import java.io.Serializable;

/**
 * What an order can be based on.
 *
 * @param words title and clause, as an order prints them
 * @param sample ours, to be replaced by an office
 * @param retired for no new order
 * @param version as it was seen, 0 for a new one
 * @throws org.andian.portal.refusal.Refusal BASIS
 */
public record LegalBasis(long id, String words, boolean sample, boolean retired, int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    public LegalBasis {
        words = HazardTexts.line(words, LONGEST, HazardReason.BASIS);
    }
}
