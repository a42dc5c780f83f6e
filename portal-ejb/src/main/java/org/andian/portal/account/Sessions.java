package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.Proven;
import org.andian.portal.audit.Audit;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Door: logins that last. The web keeps who it is; here stands whether it may go on. */
@Stateless
public class Sessions {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration USE_IS_NOTED_WITHIN = Duration.ofMinutes(1);
    private static final int LONGEST_AGENT = 200;
    private static final String OF_ACCOUNT =
            " account_id = (select a.id from account a where a.login = ?)";

    /**
     * Fired where sessions end, to be observed after the commit: whatever this node holds open for
     * them is to be looked at. Other nodes look by themselves.
     */
    public record Ended() {}

    @Inject private Sql sql;

    @Inject private LoginGate gate;

    @Inject private SecuritySettings settings;

    @Inject private Audit audit;

    @Inject private Event<Ended> ended;

    @Inject private Clock clock;

    /**
     * What was proven is looked at in the transaction that opens: a password that is replaced at
     * this moment ends the session, or keeps it from being opened.
     *
     * @param agent the browser as it calls itself, null when it does not say
     * @return the session's number; empty when the account is disabled, or its password or second
     *     factor is another by now
     */
    public OptionalLong open(Proven proven, String remote, String agent) {
        Optional<Long> account = gate.holdWhileRight(proven);
        return account.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(open(account.get(), remote, agent));
    }

    private long open(long accountId, String remote, String agent) {
        Instant now = clock.instant();
        sql.update("delete from web_session where seen_at < ?", now.minus(KEPT));
        String shown =
                agent == null || agent.length() <= LONGEST_AGENT
                        ? agent
                        : agent.substring(0, LONGEST_AGENT);
        return sql.insert(
                "insert into web_session (account_id, started_at, seen_at, remote, agent) values"
                        + " (?, ?, ?, ?, ?)",
                accountId,
                now,
                now,
                remote,
                shown);
    }

    /** Notes that the session is in use. @return false when it may not go on */
    public boolean use(long id) {
        return sql.update(
                        "update web_session set seen_at = ? where id = ? and ended_at is null and"
                                + " exists (select 1 from account a where a.id = account_id and"
                                + " a.disabled_at is null)",
                        clock.instant(),
                        id)
                > 0;
    }

    /** False when it was ended, or its account is disabled. */
    public boolean goesOn(long id) {
        return sql.count(
                        "select count(*) as n from web_session s join account a on a.id ="
                                + " s.account_id and a.disabled_at is null where s.id = ? and"
                                + " s.ended_at is null",
                        List.of(id))
                > 0;
    }

    /**
     * Those of these sessions that may go on: not ended, of an account that is not disabled, and
     * used within the time that sessions may idle.
     */
    public Set<Long> alive(List<Long> ids) {
        Instant since =
                clock.instant()
                        .minus(Duration.ofMinutes(settings.current().idleMinutes()))
                        .minus(USE_IS_NOTED_WITHIN);
        Set<Long> alive = new HashSet<>();
        for (List<Long> some : Slices.of(ids)) {
            List<Object> values = new ArrayList<>(some);
            values.add(since);
            alive.addAll(
                    sql.list(
                            "select s.id from web_session s join account a on a.id = s.account_id"
                                    + " and a.disabled_at is null where s.id in ("
                                    + String.join(", ", Collections.nCopies(some.size(), "?"))
                                    + ") and s.ended_at is null and s.seen_at > ?",
                            values,
                            row -> row.number("id")));
        }
        return alive;
    }

    /** The caller's own that may go on, the newest first. */
    public List<SessionRow> own(Scope scope) {
        Instant alive = clock.instant().minus(Duration.ofMinutes(settings.current().idleMinutes()));
        return sql.list(
                "select * from web_session where ended_at is null and seen_at > ? and"
                        + OF_ACCOUNT
                        + " order by id desc limit 50",
                List.of(alive, scope.login()),
                SessionRow::of);
    }

    /** One of the caller's own; another's number does nothing. */
    public void end(Scope scope, long id) {
        if (sql.update(
                        "update web_session set ended_at = ? where id = ? and ended_at is null and"
                                + OF_ACCOUNT,
                        clock.instant(),
                        id,
                        scope.login())
                > 0) {
            ended.fire(new Ended());
            audit.done(scope.login(), "session.end", "account " + scope.login(), "session " + id);
        }
    }

    /** When somebody logs out, or has been idle for too long. */
    public void leave(long id) {
        if (sql.update(
                        "update web_session set ended_at = ? where id = ? and ended_at is null",
                        clock.instant(),
                        id)
                > 0) {
            ended.fire(new Ended());
        }
    }
}
