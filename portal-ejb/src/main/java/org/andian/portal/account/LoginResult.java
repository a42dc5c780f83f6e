package org.andian.portal.account;

import java.time.Instant;

/** What came of a login attempt. */
public sealed interface LoginResult {

    record Welcome(Person person) implements LoginResult {}

    /** Wrong login or password: which of the two is not told. */
    record Wrong() implements LoginResult {}

    record Locked(Instant until) implements LoginResult {}

    record Disabled() implements LoginResult {}

    /** Too many passwords are being checked; nothing was tried, and no attempt counted. */
    record Crowded() implements LoginResult {}

    /** The password was right; the account's second factor is still asked for. */
    record CodeNeeded(String login) implements LoginResult {}

    /** The code was wrong or used before. */
    record WrongCode() implements LoginResult {}
}
