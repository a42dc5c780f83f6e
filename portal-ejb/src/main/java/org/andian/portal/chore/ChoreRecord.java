package org.andian.portal.chore;

import org.andian.portal.sql.Row;

import java.time.Duration;
import java.time.Instant;

/**
 * How a chore went, as any node sees it.
 *
 * @param node the node it is done on for itself, empty when it is done on one for all
 * @param every from the end of a run to the next
 * @param nextAt when it is due
 * @param startedAt the last run, null before the first
 * @param endedAt the last run that ended, null before the first
 * @param took how long that one lasted, null before the first
 * @param succeededAt the last run that ended well, null before the first
 * @param failedAt the last run that failed, null when none did
 * @param failure what that one said, null when none did
 * @param failures in a row, 0 after a success
 * @param wantedAt when somebody asked for a run that has not begun, else null
 */
public record ChoreRecord(
        String name,
        String node,
        Duration every,
        Instant nextAt,
        Instant startedAt,
        Instant endedAt,
        Duration took,
        Instant succeededAt,
        Instant failedAt,
        String failure,
        int failures,
        Instant wantedAt) {

    static final String COLUMNS =
            "name, node, every_millis, next_at, started_at, ended_at, took_millis, succeeded_at,"
                    + " failed_at, failure, failures, wanted_at";

    /** What is said of a chore in a word. */
    public enum State {
        NEVER,
        WAITING,
        RUNNING,
        FAILING
    }

    static ChoreRecord of(Row row) {
        Long tookMillis = row.numberOrNull("took_millis");
        return new ChoreRecord(
                row.text("name"),
                row.text("node"),
                Duration.ofMillis(row.number("every_millis")),
                row.instant("next_at"),
                row.instant("started_at"),
                row.instant("ended_at"),
                tookMillis == null ? null : Duration.ofMillis(tookMillis),
                row.instant("succeeded_at"),
                row.instant("failed_at"),
                row.text("failure"),
                (int) row.number("failures"),
                row.instant("wanted_at"));
    }

    public State state() {
        if (isRunning()) {
            return State.RUNNING;
        }
        if (failures > 0) {
            return State.FAILING;
        }
        return endedAt == null ? State.NEVER : State.WAITING;
    }

    boolean isRunning() {
        return startedAt != null && (endedAt == null || endedAt.isBefore(startedAt));
    }

    public boolean isOnEachNode() {
        return !node.isEmpty();
    }

    Pace pace() {
        return new Pace(nextAt, failures);
    }
}
