package org.andian.portal.campaign.demand;

import java.util.List;

/**
 * What a premises lacks under one campaign.
 *
 * @param devices how many devices there watch electricity
 * @param shortfalls of those that do not qualify, at least one, by number
 */
public record Unqualified(Demand demand, int devices, List<Shortfall> shortfalls) {

    public Unqualified {
        shortfalls = List.copyOf(shortfalls);
    }

    /** Whether none of its equipment qualifies. */
    public boolean isWhole() {
        return shortfalls.size() == devices;
    }
}
