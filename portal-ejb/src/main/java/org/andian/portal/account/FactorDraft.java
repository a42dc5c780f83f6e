package org.andian.portal.account;

import org.andian.portal.account.secret.Base32;
import org.andian.portal.account.secret.FactorSecret;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * An enrolment that waits for its first code. It lives where the password was given, in that
 * session, and is stored nowhere else: nobody else can finish it or prepare it. Only {@link
 * SecondFactors#begin} makes one.
 */
public final class FactorDraft implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final String login;
    private final byte[] secret;
    private final Instant begunAt;

    FactorDraft(String login, byte[] secret, Instant begunAt) {
        this.login = login;
        this.secret = secret.clone();
        this.begunAt = begunAt;
    }

    /** What the authenticator app is given. */
    public FactorSecret shown() {
        return new FactorSecret(login, Base32.encode(secret));
    }

    boolean isFor(String other, Instant now) {
        return login.equals(other) && begunAt.plus(LASTS).isAfter(now);
    }

    byte[] secret() {
        return secret.clone();
    }

    /** Says no secret into a log. */
    @Override
    public String toString() {
        return "enrolment of " + login;
    }
}
