package org.andian.portal.org;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A body that supervises premises day by day: one premises, or those of a venue group in a district
 * and below.
 *
 * @param venueGroup null for all groups
 * @param districtPath null for all districts
 * @param premisesId null unless it holds for one premises only
 * @param department code of the body's department, null when it belongs to none
 */
record StandingRegulator(
        long id,
        String venueGroup,
        String districtPath,
        Long premisesId,
        String body,
        String department) {

    /**
     * The premises' own first, then one named for the group, then the nearest up the tree, then the
     * latest.
     */
    private static final Comparator<StandingRegulator> PRECEDENCE =
            Comparator.comparing((StandingRegulator r) -> r.premisesId() != null)
                    .thenComparing(r -> r.venueGroup() != null)
                    .thenComparing(r -> r.districtPath() == null ? 0 : r.districtPath().length())
                    .thenComparing(StandingRegulator::id);

    static Optional<StandingRegulator> of(
            List<StandingRegulator> standing,
            long premisesId,
            String venueGroup,
            String districtPath) {
        return standing.stream()
                .filter(r -> r.covers(premisesId, venueGroup, districtPath))
                .max(PRECEDENCE);
    }

    private boolean covers(long premises, String group, String path) {
        if (premisesId != null) {
            return premisesId == premises;
        }
        return (venueGroup == null || venueGroup.equals(group))
                && (districtPath == null || path.startsWith(districtPath));
    }
}
