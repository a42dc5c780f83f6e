package org.andian.portal.identity;

import java.time.Instant;

/** What came of a login attempt. */
public sealed interface LoginResult {

    record Welcome(Person person) implements LoginResult {
    }

    /** Wrong login or password: which of the two is not told. */
    record Wrong() implements LoginResult {
    }

    record Locked(Instant until) implements LoginResult {
    }

    record Disabled() implements LoginResult {
    }
}
