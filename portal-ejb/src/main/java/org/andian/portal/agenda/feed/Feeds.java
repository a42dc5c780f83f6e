package org.andian.portal.agenda.feed;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.account.secret.Secrets;
import org.andian.portal.agenda.AgendaReason;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Door: one's own addresses of calendars. Such an address holds a secret of its own, which is no
 * API token: it reads the calendar and nothing else, as far as its account reaches at that moment,
 * and ends with the account's tokens. Only the SHA-256 of the secret is kept.
 */
@Stateless
public class Feeds {

    /** So many may be valid at a time. */
    public static final int MOST = 5;

    /** So long each is valid. */
    public static final Duration LIFETIME = Duration.ofDays(366);

    private static final int LONGEST_NAME = 100;
    private static final int SHOWN = 100;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Inject private Sql sql;

    @Inject private Accounts accounts;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** The caller's own, the newest first. */
    public List<FeedRow> own(Scope scope) {
        return sql.list(
                "select * from agenda_feed where login = ? order by id desc limit ?",
                List.of(scope.login(), SHOWN),
                FeedRow::of);
    }

    /**
     * For oneself.
     *
     * @param name what one calls it, such as the phone it is for; at most 100 characters
     * @return the secret itself, shown once
     * @throws Refusal FEED_NAME, FEED_MANY
     */
    public String make(Scope scope, String name) {
        requireOneself(scope);
        String plain = PlainText.of(name);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Refusal(AgendaReason.FEED_NAME, LONGEST_NAME);
        }
        Person person = accounts.find(scope.login()).orElseThrow(() -> refused(scope));
        Instant now = now();
        if (valid(person.id(), now) >= MOST) {
            throw new Refusal(AgendaReason.FEED_MANY, MOST);
        }
        String secret = Secrets.random();
        long id =
                sql.insert(
                        "insert into agenda_feed (account_id, login, name, token_hash, created_at,"
                                + " expires_at) values (?, ?, ?, ?, ?, ?)",
                        person.id(),
                        person.login(),
                        plain,
                        Secrets.sha256(secret),
                        now,
                        now.plus(LIFETIME));
        audit.done(scope.login(), "feed.make", "feed " + id, plain);
        return secret;
    }

    /**
     * For good; one revoked before stays as it was.
     *
     * @throws Refusal FEED_UNKNOWN also of another's
     */
    public void revoke(Scope scope, long id) {
        requireOneself(scope);
        String name =
                sql.first(
                                "select name from agenda_feed where id = ? and login = ?",
                                List.of(id, scope.login()),
                                row -> row.text("name"))
                        .orElseThrow(() -> new Refusal(AgendaReason.FEED_UNKNOWN));
        int revoked =
                sql.update(
                        "update agenda_feed set revoked_at = ? where id = ? and revoked_at is null",
                        now(),
                        id);
        if (revoked > 0) {
            audit.done(scope.login(), "feed.revoke", "feed " + id, name);
        }
    }

    /**
     * Whose eyes a calendar program looks with, for reading alone; empty when its secret is
     * unknown, has expired or was revoked, and while its account is disabled, has a first password
     * or sees no business.
     */
    public Optional<Person> find(String secret) {
        Instant now = now();
        Optional<Found> found =
                sql.first(
                        "select id, login, last_used_at from agenda_feed where token_hash = ? and"
                                + " revoked_at is null and expires_at > ?",
                        List.of(Secrets.sha256(secret), now),
                        Found::of);
        found.filter(one -> one.isUnnoted(now))
                .ifPresent(
                        one ->
                                sql.update(
                                        "update agenda_feed set last_used_at = ? where id = ?",
                                        now,
                                        one.id()));
        return found.flatMap(one -> accounts.find(one.login()))
                .filter(person -> !person.disabled() && !person.state().mustChange())
                .filter(person -> person.scope().grants().stream().anyMatch(Grant::seesBusiness))
                .map(person -> person.narrowed(Rights.READ, null));
    }

    /** Held until the end of the transaction, so that the last one is not given out twice. */
    private int valid(long accountId, Instant now) {
        return sql.list(
                        "select id from agenda_feed where account_id = ? and revoked_at is null and"
                                + " expires_at > ? for update",
                        List.of(accountId, now),
                        row -> row.number("id"))
                .size();
    }

    /** A token that is narrower than its account must not reach further by a calendar. */
    private static void requireOneself(Scope scope) {
        if (scope.rights() != Rights.ALL
                || scope.grants().stream().noneMatch(Grant::seesBusiness)) {
            throw refused(scope);
        }
    }

    private static Refusal refused(Scope scope) {
        return scope.refusal("give out an address of a calendar");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Found(long id, String login, Instant lastUsed) {

        static Found of(Row row) {
            return new Found(row.number("id"), row.text("login"), row.instant("last_used_at"));
        }

        boolean isUnnoted(Instant now) {
            return lastUsed == null || lastUsed.plus(USE_NOTED_EVERY).isBefore(now);
        }
    }
}
