package org.andian.portal.account.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.Secrets;
import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Repeated;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Failed log-ins on their way into the audit trail. Whoever guesses by the thousand must not hold
 * the chain that everybody's acts wait for: like ones are counted here, and taken over together.
 */
@ApplicationScoped
public class LoginRefusals {

    private static final int LONGEST_LOGIN = 64;
    private static final int AT_ONCE = 500;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    private record Noted(
            String id,
            String login,
            String action,
            String outcome,
            String remote,
            long times,
            Instant firstAt,
            Instant lastAt) {

        static Noted of(Row row) {
            return new Noted(
                    row.text("id"),
                    row.text("login"),
                    row.text("action"),
                    row.text("outcome"),
                    row.text("remote"),
                    row.number("times"),
                    row.instant("first_at"),
                    row.instant("last_at"));
        }

        Act act() {
            Act one = new Act(login, action, "account " + login, outcome, remote);
            return new Repeated(one, times, firstAt, lastAt).told();
        }
    }

    /**
     * @param login as typed; what is no character of a line is left out
     * @param remote the client's address, null when unknown
     */
    @OwnTransaction
    public void note(String login, String action, String outcome, String remote) {
        String clean = login.replaceAll("\\p{Cntrl}", "");
        String kept = clean.length() > LONGEST_LOGIN ? clean.substring(0, LONGEST_LOGIN) : clean;
        Instant now = clock.instant();
        sql.update(
                """
                insert into login_refusal (id, login, action, outcome, remote, times, first_at, last_at)
                values (?, ?, ?, ?, ?, 1, ?, ?)
                on duplicate key update times = times + 1, last_at = values(last_at)\
                """,
                Secrets.sha256(String.join("\n", kept, action, outcome, String.valueOf(remote))),
                kept,
                action,
                outcome,
                remote,
                now,
                now);
    }

    /**
     * Moves some into the trail, the oldest first.
     *
     * @return false when none were left
     */
    @OwnTransaction
    public boolean moveSome() {
        List<Noted> noted =
                sql.list(
                        "select * from login_refusal order by first_at limit ? for update",
                        List.of(AT_ONCE),
                        Noted::of);
        noted.forEach(one -> sql.update("delete from login_refusal where id = ?", one.id()));
        noted.forEach(one -> audit.refusedBefore(one.act()));
        return noted.size() == AT_ONCE;
    }
}
