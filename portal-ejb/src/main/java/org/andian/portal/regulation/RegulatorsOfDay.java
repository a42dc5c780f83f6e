package org.andian.portal.regulation;

import java.util.List;
import java.util.Optional;

/** The standing regulators of one day, ready to be asked for many groups and districts. */
public final class RegulatorsOfDay {

    private final List<StandingRegulator> standing;

    private RegulatorsOfDay(List<StandingRegulator> standing) {
        this.standing = List.copyOf(standing);
    }

    public static RegulatorsOfDay of(List<StandingRegulator> standing) {
        return new RegulatorsOfDay(standing);
    }

    /** The nearest and most particular one; empty when no body is named. */
    public Optional<StandingRegulator> of(String districtPath, String venueGroup) {
        return StandingRegulator.of(standing, venueGroup, districtPath);
    }
}
