package org.andian.portal.chore;

import org.andian.portal.chore.Plan.Spread;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of table {@code chore} that concern one node: its own, and those that serve all. */
record ChoreBook(Sql sql, String node) implements ChoreNode.Book {

    private static final String FOR_ALL = "";
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int LONGEST_FAILURE = 1000;

    @Override
    public List<ChoreRecord> read() {
        return sql.list(
                "select " + ChoreRecord.COLUMNS + " from chore where node in ('', ?)",
                List.of(node),
                ChoreRecord::of);
    }

    @Override
    public Optional<ChoreRecord> find(Plan plan) {
        return sql.first(
                "select " + ChoreRecord.COLUMNS + " from chore where name = ? and node = ?",
                List.of(plan.name(), nodeOf(plan)),
                ChoreRecord::of);
    }

    /** Keeps what is known of earlier runs; rows of nodes long gone are swept away. */
    @Override
    public void declare(Plan plan, Instant now) {
        sql.update(
                "delete from chore where name = ? and node <> '' and next_at < ?",
                plan.name(),
                now.minus(FORGOTTEN_AFTER).minus(plan.every()));
        sql.update(
                """
                insert into chore (name, node, every_millis, next_at, failures) values (?, ?, ?, ?, 0)
                on duplicate key update every_millis = values(every_millis)\
                """,
                plan.name(),
                nodeOf(plan),
                plan.every().toMillis(),
                now.plus(plan.first()));
    }

    @Override
    public void began(Plan plan, Instant at) {
        sql.update(
                "update chore set started_at = ?, wanted_at = null where name = ? and node = ?",
                at,
                plan.name(),
                nodeOf(plan));
    }

    @Override
    public void succeeded(Plan plan, Instant at, Duration took, Pace next) {
        sql.update(
                """
                update chore set ended_at = ?, took_millis = ?, succeeded_at = ?, failures = 0, next_at = ?
                where name = ? and node = ?\
                """,
                at,
                took.toMillis(),
                at,
                next.nextAt(),
                plan.name(),
                nodeOf(plan));
    }

    @Override
    public void failed(Plan plan, Instant at, Duration took, Pace next, String failure) {
        String told =
                failure.length() <= LONGEST_FAILURE
                        ? failure
                        : failure.substring(0, LONGEST_FAILURE);
        sql.update(
                """
                update chore set ended_at = ?, took_millis = ?, failed_at = ?, failures = ?, failure = ?, next_at = ?
                where name = ? and node = ?\
                """,
                at,
                took.toMillis(),
                at,
                next.failures(),
                told,
                next.nextAt(),
                plan.name(),
                nodeOf(plan));
    }

    private String nodeOf(Plan plan) {
        return plan.spread() == Spread.ONE_NODE ? FOR_ALL : node;
    }
}
