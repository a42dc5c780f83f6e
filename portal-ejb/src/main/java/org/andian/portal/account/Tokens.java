package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Secrets;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Door: API tokens, each of which may be narrower than its account. Only the SHA-256 of a token is
 * kept.
 */
@Stateless
public class Tokens {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String ROWS =
            """
            select t.*, a.login, d.name as district from api_token t join account a on a.id = t.account_id
            left join district_view d on d.id = t.district_id
            """;

    /** Inside the transaction that ends all tokens of an account, for what ends with them. */
    public record Ended(long accountId) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private People people;

    @Inject private Audit audit;

    @Inject private Event<Ended> ended;

    @Inject private Clock clock;

    /**
     * For oneself, or by a security administrator for another.
     *
     * @return the token itself, shown once
     * @throws Refusal NO_ACCOUNT, or OUTSIDE of the district
     */
    public String issue(Scope scope, TokenWish wish) {
        Person person = people.get(wish.login());
        requireOwnOrSecurity(scope, person.login(), "issue a token for another account");
        requireInReach(person, wish.districtId());
        String token = Secrets.random();
        entities.persist(
                new TokenEntry(
                        person.id(),
                        wish,
                        Secrets.sha256(token),
                        scope.login(),
                        Instant.now(clock)));
        entities.flush(); // lists and look-ups read it by SQL
        audit.done(
                scope.login(),
                "token.issue",
                "account " + person.login(),
                wish.name()
                        + ", "
                        + wish.rights()
                        + (wish.districtId() == null ? "" : ", district " + wish.districtId())
                        + ", "
                        + wish.lifetime().toDays()
                        + " days");
        return token;
    }

    /** The caller's own, the newest first. */
    public List<TokenRow> own(Scope scope) {
        return sql.list(
                ROWS + "where a.login = ? order by t.id desc",
                List.of(scope.login()),
                TokenRow::of);
    }

    /** Everybody's valid ones, the newest first; for the security administrator. */
    public List<TokenRow> page(Scope scope, int first, int size) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "list tokens");
        return sql.list(
                ROWS
                        + "where t.revoked_at is null and t.expires_at > ? order by t.id desc limit"
                        + " ? offset ?",
                List.of(Instant.now(clock), size, first),
                TokenRow::of);
    }

    /** How many tokens are valid now, of all accounts; for security administrators only. */
    public int count(Scope scope) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "count tokens");
        return (int)
                sql.count(
                        "select count(*) as n from api_token where revoked_at is null and"
                                + " expires_at > ?",
                        List.of(Instant.now(clock)));
    }

    /** One's own, or any by a security administrator; a token revoked before stays as it was. */
    public void revoke(Scope scope, long id) {
        TokenEntry token =
                Optional.ofNullable(
                                entities.find(TokenEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> scope.refusal("revoke this token"));
        String owner = entities.find(Account.class, token.accountId()).login();
        requireOwnOrSecurity(scope, owner, "revoke this token");
        if (token.revoke(Instant.now(clock))) {
            entities.flush(); // lists and look-ups read it by SQL
            audit.done(scope.login(), "token.revoke", "account " + owner, token.name());
        }
    }

    /** All of one's own that are valid, as after a password became known to others. */
    public void revokeOwn(Scope scope) {
        own(scope).stream()
                .filter(token -> token.isValid(clock.instant()))
                .forEach(token -> revoke(scope, token.id()));
        people.find(scope.login()).ifPresent(one -> ended.fire(new Ended(one.id())));
    }

    /**
     * Finds the account a token speaks for, as narrow as the token is; empty when unknown, expired,
     * revoked, when its account is disabled or the district that narrows it is gone.
     */
    public Optional<Person> find(String token) {
        Instant now = Instant.now(clock);
        Optional<Found> found =
                sql.first(
                        """
                        select t.id, t.account_id, t.last_used_at, t.rights, d.path from api_token t
                        left join district_view d on d.id = t.district_id
                        where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?
                          and (t.district_id is null or d.id is not null)\
                        """,
                        List.of(Secrets.sha256(token), now),
                        Found::of);
        found.filter(f -> f.isUnnoted(now))
                .ifPresent(
                        f ->
                                sql.update(
                                        "update api_token set last_used_at = ? where id = ?",
                                        now,
                                        f.id()));
        return found.flatMap(
                        f ->
                                people.find(f.accountId())
                                        .map(person -> person.narrowed(f.rights(), f.path())))
                .filter(person -> !person.disabled());
    }

    private static void requireOwnOrSecurity(Scope scope, String login, String what) {
        boolean own = scope.rights() == Rights.ALL && login.equals(scope.login());
        if (!own) {
            scope.require(Role.SECURITY_ADMINISTRATOR::equals, what);
        }
    }

    /**
     * What an administrator does is not limited by districts, so neither is an administrator's
     * token.
     */
    private void requireInReach(Person person, Long districtId) {
        if (districtId == null) {
            return;
        }
        if (person.isAdministrator() || !people.isReached(person.scope().grants(), districtId)) {
            throw new Refusal(AccountReason.OUTSIDE);
        }
    }

    record Found(long id, long accountId, Instant lastUsed, Rights rights, String path) {

        static Found of(Row row) {
            return new Found(
                    row.number("id"),
                    row.number("account_id"),
                    row.instant("last_used_at"),
                    Rights.valueOf(row.text("rights")),
                    row.text("path"));
        }

        boolean isUnnoted(Instant now) {
            return lastUsed == null || lastUsed.plus(USE_NOTED_EVERY).isBefore(now);
        }
    }
}
