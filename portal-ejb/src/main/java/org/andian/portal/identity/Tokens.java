package org.andian.portal.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.andian.portal.audit.Audit;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

/** Door: API tokens. Only the SHA-256 of a token is kept. */
@Stateless
public class Tokens {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Inject
    private Sql sql;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** For oneself, or by a security administrator for another. @return the token itself, shown once */
    public String issue(Scope scope, String login, String name, Duration lifetime) {
        Person person = people.find(Login.normal(login)).orElseThrow(() -> new IllegalArgumentException("There is no account '" + login + "'; create it first."));
        if (!person.login().equals(scope.login())) {
            scope.require(Role.SECURITY_ADMINISTRATOR::equals, "issue a token for another account");
        }
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token lives for up to " + LONGEST.toDays() + " days.");
        }
        String token = Secrets.random();
        Instant now = Instant.now(clock);
        sql.insert("insert into api_token (account_id, name, token_hash, created_at, expires_at) values (?, ?, ?, ?, ?)",
                person.id(), name, Secrets.sha256(token), now, now.plus(lifetime));
        audit.done(scope.login(), "token.issue", "account " + person.login(), name);
        return token;
    }

    /** Finds the account a token speaks for; empty when unknown, expired, revoked, or its account is disabled. */
    public Optional<Person> find(String token) {
        Instant now = Instant.now(clock);
        Optional<Found> found = sql.first("""
                select id, account_id, last_used_at from api_token
                where token_hash = ? and revoked_at is null and expires_at > ?""", List.of(Secrets.sha256(token), now), Found::of);
        found.filter(f -> f.isUnnoted(now)).ifPresent(f -> sql.update("update api_token set last_used_at = ? where id = ?", now, f.id()));
        return found.flatMap(f -> people.find(f.accountId())).filter(person -> !person.disabled());
    }

    record Found(long id, long accountId, Instant lastUsed) {

        static Found of(Row row) {
            return new Found(row.number("id"), row.number("account_id"), row.instant("last_used_at"));
        }

        boolean isUnnoted(Instant now) {
            return lastUsed == null || lastUsed.plus(USE_NOTED_EVERY).isBefore(now);
        }
    }
}
