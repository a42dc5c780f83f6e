package org.andian.portal.setting;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

/** Whose a setting is. */
public enum Owner {
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    /** nobody's: the portal sets it by itself, as at its set-up */
    PORTAL;

    boolean keeps(Role role) {
        return name().equals(role.name());
    }

    boolean is(Scope scope) {
        return scope.may(this::keeps);
    }
}
