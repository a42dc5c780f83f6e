package org.andian.portal.period;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Door: has the past of an example be lived through the other doors, each act at its own moment and
 * once. Only an installation that was born as an example has such a past: its first start has
 * written so, and neither an account nor a later environment can change it. No scope: whose act it
 * is, the acts say themselves.
 */
@Stateless
public class DemoTime {

    private static final int LONGEST_REASON = 400;

    /** Number of the note that all is lived; acts have others. */
    private static final long END = 0;

    /** A life of which nothing was noted for so long has stopped. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** Whether this installation was born as an example. */
    public boolean isDemo() {
        return sql.count("select demo as n from installation_birth where id = 1", List.of()) == 1;
    }

    /**
     * In the calling thread it is that moment until the work returns, for every door it calls. What
     * follows the commit of a transaction begun by the caller happens in the present.
     *
     * @throws IllegalStateException where the installation was born otherwise
     */
    public <T> T during(Instant moment, Supplier<T> work) {
        if (!isDemo()) {
            throw new IllegalStateException(
                    "This installation was not born as an example: its clock shows the present.");
        }
        return BoundClock.during(moment, work);
    }

    /**
     * Does an act at its moment, unless it is settled. Act and note of it are one transaction.
     *
     * @param deed gives the number of what came of it, null for nothing others refer to
     */
    public void once(long act, Instant moment, Supplier<Long> deed) {
        if (!isSettled(act)) {
            Long made = during(moment, deed);
            note(act, moment, made, null);
        }
    }

    /** Notes that an act was refused: it is not tried again. */
    public void refused(long act, Instant moment, String why) {
        String said = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        note(act, moment, null, said);
    }

    private void note(long act, Instant moment, Long made, String refused) {
        sql.update(
                "insert into demo_act (no, at, done_at, made, refused) values (?, ?, ?, ?, ?)",
                act,
                moment,
                clock.instant(),
                made,
                refused);
    }

    /** Whether an act was done, or refused. */
    public boolean isSettled(long act) {
        return sql.count("select count(*) as n from demo_act where no = ?", List.of(act)) > 0;
    }

    /** The number of what came of an act; empty for none. */
    public Optional<Long> made(long act) {
        return sql.first(
                "select made from demo_act where no = ?",
                List.of(act),
                row -> row.numberOrNull("made"));
    }

    /** Notes that all is lived, until there is a further act. */
    public void ended() {
        Instant now = clock.instant();
        sql.update(
                "insert into demo_act (no, at, done_at) values (?, ?, ?)"
                        + " on duplicate key update at = values(at), done_at = values(done_at)",
                END,
                now,
                now);
    }

    /**
     * The day in China of the act that was noted last, while an example's past is being lived;
     * empty once it is, where nobody goes on with it, and wherever there is none. Few rows are
     * read, by their keys.
     */
    public Optional<LocalDate> livedTo() {
        return sql.first(
                """
                select lived.at
                from demo_act lived
                left join demo_act ended on ended.no = ? and ended.done_at >= lived.done_at
                where lived.no = (select max(no) from demo_act) and lived.done_at > ? and ended.no is null
                  and exists (select 1 from installation_birth where id = 1 and demo = 1)\
                """,
                List.of(END, clock.instant().minus(PATIENCE)),
                row -> LocalDate.ofInstant(row.instant("at"), Zones.CHINA));
    }

    /** The present moment in a thread that lives through the past; empty in all others. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instant> writtenAt() {
        return BoundClock.real();
    }
}
