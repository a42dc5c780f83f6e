package org.andian.portal.identity;

import jakarta.ejb.Stateless;
import java.time.Duration;
import java.util.Optional;

/** Door: API tokens. Only the SHA-256 of a token is kept. */
@Stateless
public class Tokens {

    /** @return the token itself, shown once */
    public String issue(Scope scope, String login, String name, Duration lifetime) {
        throw new UnsupportedOperationException();
    }

    /** Finds the account a token speaks for; empty when unknown, expired, revoked, or its account is disabled. */
    public Optional<Person> find(String token) {
        throw new UnsupportedOperationException();
    }
}
