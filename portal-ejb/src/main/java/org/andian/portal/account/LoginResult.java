package org.andian.portal.account;

import org.andian.portal.account.secret.Proven;

import java.time.Instant;

/** What came of a login attempt. */
public sealed interface LoginResult {

    /**
     * @param browser the secret by which the browser will be known
     * @param proven what opens the session
     */
    record Welcome(Person person, String browser, Proven proven) implements LoginResult {

        /** Says no secret into a log. */
        @Override
        public String toString() {
            return "Welcome[" + person.login() + "]";
        }
    }

    /** Wrong login or password: which of the two is not told. */
    record Wrong() implements LoginResult {}

    /** Too many attempts failed, whosever they were; also for a login that nobody has. */
    record Wait(Instant until) implements LoginResult {}

    record Disabled() implements LoginResult {}

    /** Too many passwords are being checked; nothing was tried, and no attempt counted. */
    record Crowded() implements LoginResult {}

    /** The password was right; the account's second factor is still asked for. */
    record CodeNeeded(Proven proven) implements LoginResult {}

    /** The code was wrong or used before. */
    record WrongCode() implements LoginResult {}
}
