package org.andian.portal.hazard.proposal;

import java.util.Map;

/**
 * What people said of proposals within some days.
 *
 * @param made so many became hazards
 * @param dismissed so many did not, by the reason; each reason has its figure
 * @param waiting so many wait now
 */
public record VerdictTally(int made, Map<Verdict, Integer> dismissed, int waiting) {

    public VerdictTally {
        dismissed = Map.copyOf(dismissed);
    }
}
