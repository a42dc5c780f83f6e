package org.andian.portal.account.request;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may ask for an account of which role, and how far it may reach: below the own role and within
 * the own reach. Fire brigades and leaders stand beside or above the offices, and administrators
 * are none of theirs: such accounts the security administrator makes by himself. A safety manager
 * alone asks for his like, a second one of the same premises.
 */
final class AccountRequestRights {

    private static final Map<Role, Set<Role>> BELOW =
            Map.of(
                    Role.CITY_OFFICE,
                    Set.of(
                            Role.DISTRICT_OFFICE,
                            Role.INDUSTRY_REGULATOR,
                            Role.GRID_OFFICER,
                            Role.DUTY_WATCHER,
                            Role.SAFETY_MANAGER,
                            Role.SERVICE_PROVIDER),
                    Role.DISTRICT_OFFICE,
                    Set.of(
                            Role.INDUSTRY_REGULATOR,
                            Role.GRID_OFFICER,
                            Role.DUTY_WATCHER,
                            Role.SAFETY_MANAGER,
                            Role.SERVICE_PROVIDER),
                    Role.SAFETY_MANAGER,
                    Set.of(Role.SAFETY_MANAGER));

    private AccountRequestRights() {}

    static boolean isBelow(Role own, Role wanted) {
        return BELOW.getOrDefault(own, Set.of()).contains(wanted);
    }

    /** All that any of the roles may ask for, in the order of roles. */
    static List<Role> below(List<Role> own) {
        return Stream.of(Role.values())
                .filter(wanted -> own.stream().anyMatch(role -> isBelow(role, wanted)))
                .toList();
    }

    /**
     * Whether a grant covers one that is limited by districts and industries. One of premises or of
     * a provider is decided by the register of premises, see {@link AccountRequestReach}.
     */
    static boolean covers(Grant own, Grant wanted) {
        return isBelow(own.role(), wanted.role())
                && own.premisesId() == null
                && own.providerId() == null
                && isWithin(own.districtPath(), wanted)
                && isWithin(own.industries(), wanted.industries());
    }

    /** A district's office holds less than the office that asks for it, never all of it. */
    private static boolean isWithin(String own, Grant wanted) {
        String path = wanted.districtPath();
        boolean inside = own == null || path != null && path.startsWith(own);
        return inside && (wanted.role() != Role.DISTRICT_OFFICE || !Objects.equals(path, own));
    }

    private static boolean isWithin(Set<String> own, Set<String> wanted) {
        return own.isEmpty() || !wanted.isEmpty() && own.containsAll(wanted);
    }
}
