package org.andian.portal.telling;

import org.andian.portal.scope.Role;

import java.util.List;

/** Who is told, one after the other, while nobody acknowledges. */
public enum ChainStep {
    /** the premises' contacts and its safety managers */
    ENTERPRISE,
    PROVIDER,
    DISTRICT,
    REGULATOR,
    /** the city's office and its duty room */
    CITY;

    /** Whose people an enterprise does not call by their own numbers. */
    boolean isOffice() {
        return this != ENTERPRISE && this != PROVIDER;
    }

    /** Whose accounts are told at an office's step, as far as they reach; none at the others. */
    public List<Role> officers() {
        return switch (this) {
            case ENTERPRISE, PROVIDER -> List.of();
            case DISTRICT -> List.of(Role.DISTRICT_OFFICE);
            case REGULATOR -> List.of(Role.INDUSTRY_REGULATOR);
            case CITY -> List.of(Role.CITY_OFFICE, Role.DUTY_WATCHER);
        };
    }
}
