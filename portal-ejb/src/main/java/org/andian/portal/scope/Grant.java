package org.andian.portal.scope;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One role with its reach.
 *
 * @param districtPath prefix of district paths such as {@code /1/2/}, null when not limited by
 *     district
 * @param industries venue group codes, empty when not limited by industry
 * @param premisesId null when not limited to one premises
 * @param providerId null when not limited to the premises one provider serves
 */
public record Grant(
        Role role, String districtPath, Set<String> industries, Long premisesId, Long providerId) {

    public Grant {
        Objects.requireNonNull(role, "role");
        industries = Set.copyOf(industries);
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, null, Set.of(), null, null);
    }

    /**
     * Venue group codes as tables keep them, with commas between.
     *
     * @param stored null where nothing limits
     */
    public static Set<String> industries(String stored) {
        return stored == null ? Set.of() : Set.of(stored.split(","));
    }

    /** The part of this grant that lies in a district; empty when there is none. */
    public Optional<Grant> within(String path) {
        if (districtPath == null || path.startsWith(districtPath)) {
            return Optional.of(new Grant(role, path, industries, premisesId, providerId));
        }
        return districtPath.startsWith(path) ? Optional.of(this) : Optional.empty();
    }

    /** Whether the role sees premises, devices and alarms at all. */
    public boolean seesBusiness() {
        return role == Role.SYSTEM_ADMINISTRATOR || !role.isAdministrator();
    }
}
