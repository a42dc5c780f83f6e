package org.andian.web.local;

import org.andian.portal.identity.Scope;

/** As whom the command line acts; the audit trail shows this name. */
final class LocalCaller {

    static final Scope SCOPE = Scope.portal("local-cli");

    private LocalCaller() {
    }
}
