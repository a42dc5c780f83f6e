package org.andian.web.local;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;

/**
 * As whom the command line acts; the audit trail shows this name. Who can read the key file owns
 * the installation, so it registers things like the system administrator and issues tokens like the
 * security administrator.
 */
final class LocalCaller {

    static final Scope SCOPE =
            new Scope(
                    "local-cli",
                    List.of(
                            Grant.everywhere(Role.SYSTEM_ADMINISTRATOR),
                            Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));

    /** The trail is checked with the right of the audit administrator alone. */
    static final Scope AUDITOR =
            new Scope("local-cli", List.of(Grant.everywhere(Role.AUDIT_ADMINISTRATOR)));

    private LocalCaller() {}
}
