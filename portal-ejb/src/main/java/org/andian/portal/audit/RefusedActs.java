package org.andian.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Refused acts on their way into the trail. Whoever tries by the thousand must hold neither the
 * chain that everybody's acts wait for nor fill the disk: the first of a kind is told as soon as
 * the trail takes it, those that follow are counted and told together some minutes later, and an
 * account has but so many kinds at once.
 */
@ApplicationScoped
class RefusedActs {

    static final Duration TOLD_TOGETHER = Duration.ofMinutes(10);

    /** Kinds of an account within {@link #TOLD_TOGETHER}; the rest of them count as one. */
    static final int MOST_KINDS = 20;

    /** What the kinds beyond those have been. */
    static final String REST = "*";

    private static final int LONGEST_DETAIL = 400;

    @Inject private Sql sql;

    @Inject private Clock clock;

    private record Noted(String id, Repeated acts) {

        static Noted of(Row row) {
            Act act =
                    new Act(
                            row.text("actor"),
                            row.text("action"),
                            row.text("object"),
                            row.text("detail"),
                            row.text("remote"));
            return new Noted(
                    row.text("id"),
                    new Repeated(
                            act,
                            row.number("times"),
                            row.instant("first_at"),
                            row.instant("last_at")));
        }
    }

    /** Stays although the caller's transaction is rolled back. */
    @OwnTransaction
    public void note(Act act) {
        Act kept = isOneTooMany(act) ? new Act(act.actor(), act.action(), REST, null, null) : act;
        Instant now = clock.instant();
        sql.update(
                """
                insert into audit_refusal (id, actor, action, object, detail, remote, times, first_at, last_at)
                values (?, ?, ?, ?, ?, ?, 1, ?, ?)
                on duplicate key update first_at = if(times = 0, values(first_at), first_at),
                  last_at = values(last_at), times = times + 1\
                """,
                id(kept),
                kept.actor(),
                kept.action(),
                kept.object(),
                clipped(kept.detail()),
                kept.remote(),
                now,
                now);
    }

    private boolean isOneTooMany(Act act) {
        long others =
                sql.count(
                        "select count(*) as n from audit_refusal where actor = ? and id <> ? and"
                                + " (times > 0 or told_at >= ?)",
                        List.of(act.actor(), id(act), clock.instant().minus(TOLD_TOGETHER)));
        return others >= MOST_KINDS
                && sql.count(
                                "select count(*) as n from audit_refusal where id = ?",
                                List.of(id(act)))
                        == 0;
    }

    /**
     * Whether there is anything to {@link #take}; waits for nobody. Apart from the caller's
     * transaction, which shall see what comes until it has its turn.
     */
    @OwnTransaction
    public boolean areDue() {
        return sql.count(
                        "select count(*) as n from audit_refusal where times > 0 and (told_at is"
                                + " null or told_at < ?)",
                        List.of(clock.instant().minus(TOLD_TOGETHER)))
                > 0;
    }

    /**
     * In the caller's transaction: those that are due, the oldest first, which count anew from now
     * on. Those of which nothing more came are forgotten.
     */
    public List<Act> take(int most) {
        Instant now = clock.instant();
        Instant before = now.minus(TOLD_TOGETHER);
        sql.update("delete from audit_refusal where times = 0 and told_at < ?", before);
        List<Noted> due =
                sql.list(
                        "select * from audit_refusal where times > 0 and (told_at is null or"
                                + " told_at < ?) order by first_at limit ? for update",
                        List.of(before, most),
                        Noted::of);
        due.forEach(
                one ->
                        sql.update(
                                "update audit_refusal set times = 0, told_at = ? where id = ?",
                                now,
                                one.id()));
        return due.stream().map(one -> one.acts().told()).toList();
    }

    private static String clipped(String detail) {
        return detail == null || detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL));
    }

    private static String id(Act act) {
        String kind =
                String.join(
                        "\n",
                        act.actor(),
                        act.action(),
                        String.valueOf(act.object()),
                        String.valueOf(act.detail()),
                        String.valueOf(act.remote()));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(kind.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
