package org.andian.portal.regulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A body that supervises day by day what belongs to a venue group in a district and below.
 *
 * @param venueGroup null for all groups
 * @param districtPath null for all districts
 * @param department code of the body's department, null when it belongs to none
 */
public record StandingRegulator(
        long id, String venueGroup, String districtPath, String body, String department) {

    /** One named for the group first, then the nearest up the tree, then the latest. */
    private static final Comparator<StandingRegulator> PRECEDENCE =
            Comparator.comparing((StandingRegulator r) -> r.venueGroup() != null)
                    .thenComparing(r -> r.districtPath() == null ? 0 : r.districtPath().length())
                    .thenComparing(StandingRegulator::id);

    static Optional<StandingRegulator> of(
            List<StandingRegulator> standing, String venueGroup, String districtPath) {
        return standing.stream().filter(r -> r.covers(venueGroup, districtPath)).max(PRECEDENCE);
    }

    private boolean covers(String group, String path) {
        return (venueGroup == null || venueGroup.equals(group))
                && (districtPath == null || path.startsWith(districtPath));
    }
}
