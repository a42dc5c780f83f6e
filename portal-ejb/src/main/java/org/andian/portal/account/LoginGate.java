package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.account.attempt.AttemptTrack;
import org.andian.portal.account.attempt.KnownBrowsers;
import org.andian.portal.account.attempt.LoginThrottle;
import org.andian.portal.account.attempt.Networks;
import org.andian.portal.account.attempt.Visitor;
import org.andian.portal.account.secret.Proven;
import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The short transactions around the long check of a password: count the attempt, then settle it.
 */
@ApplicationScoped
class LoginGate {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private LoginThrottle throttle;

    @Inject private KnownBrowsers browsers;

    @Inject private Audit audit;

    @Inject private People people;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * An account as the door needs it.
     *
     * @param factor whether a code is asked for besides
     */
    record Known(long id, String hash, boolean disabled, boolean factor) {

        static Known of(Row row) {
            return new Known(
                    row.number("id"),
                    row.text("password_hash"),
                    row.instant("disabled_at") != null,
                    row.flag("factor"));
        }
    }

    private record Held(long id, String hash) {}

    /**
     * @param account empty when there is none of that login
     */
    record Attempt(Optional<Known> account, LoginThrottle.Counted counted) {

        boolean mustWait() {
            return !counted.mayBeTried();
        }
    }

    /** Each step is a transaction of its own, so that none holds what another needs. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Attempt begin(String login, Visitor visitor) {
        Optional<Known> account = find(login);
        LoginThrottle.Counted counted =
                throttle.begin(
                        tracks(login, account, visitor), account.map(Known::id).orElse(null));
        if (counted.closed() == AttemptTrack.ACCOUNT || counted.closed() == AttemptTrack.PAIR) {
            account.ifPresent(one -> showWait(one.id(), counted.closedUntil()));
        }
        return new Attempt(account, counted);
    }

    private Map<AttemptTrack, String> tracks(
            String login, Optional<Known> account, Visitor visitor) {
        if (account.isPresent() && browsers.knows(account.get().id(), visitor.browser())) {
            return Map.of(AttemptTrack.BROWSER, login + " " + visitor.browser());
        }
        Map<AttemptTrack, String> tracks = new EnumMap<>(AttemptTrack.class);
        tracks.put(AttemptTrack.ACCOUNT, login);
        if (visitor.remote() != null) {
            String network = Networks.of(visitor.remote());
            tracks.put(AttemptTrack.ADDRESS, network);
            tracks.put(AttemptTrack.PAIR, login + " " + network);
        }
        return tracks;
    }

    /** For the security administrator's list of accounts; the throttle decides. */
    private void showWait(long accountId, Instant until) {
        sql.update("update account set locked_until = ? where id = ?", until, accountId);
    }

    /**
     * @return who is welcome, and the secret the browser shall keep; Wrong when the password was
     *     replaced while it was being checked
     */
    @OwnTransaction
    public LoginResult welcome(Proven proven, Visitor visitor) {
        Optional<Long> held = holdWhileRight(proven);
        if (held.isEmpty()) {
            return new LoginResult.Wrong();
        }
        long accountId = held.get();
        Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        account.welcome(Instant.now(clock));
        entities.flush();
        String browser = browsers.remember(accountId, visitor.browser());
        audit.done(
                new Act(
                        account.login(),
                        "login",
                        "account " + account.login(),
                        null,
                        visitor.remote()));
        return new LoginResult.Welcome(people.find(accountId).orElseThrow(), browser, proven);
    }

    /**
     * Nobody changes the account before the caller's transaction ends, so that what it opens is
     * there to be ended by whoever replaces the password next.
     *
     * @return the account's id; empty when it is disabled, has another password by now, or asks for
     *     a code that was not given
     */
    public Optional<Long> holdWhileRight(Proven proven) {
        return sql.first(
                        "select id, password_hash from account where login = ? and disabled_at is"
                                + " null for update",
                        List.of(proven.login()),
                        row -> new Held(row.number("id"), row.text("password_hash")))
                .filter(held -> proven.isPassword(held.hash()))
                .map(Held::id)
                .filter(id -> proven.hasCode() || !hasFactor(id));
    }

    /** Asked once the account is held: what was enrolled before is seen. */
    private boolean hasFactor(long accountId) {
        return sql.count(
                        "select count(*) as n from second_factor where account_id = ? and"
                                + " confirmed_at is not null",
                        List.of(accountId))
                > 0;
    }

    private Optional<Known> find(String login) {
        return sql.first(
                """
                select a.id, a.password_hash, a.disabled_at,
                       exists (select 1 from second_factor f where f.account_id = a.id
                         and f.confirmed_at is not null) as factor
                from account a where a.login = ?\
                """,
                List.of(login),
                Known::of);
    }
}
