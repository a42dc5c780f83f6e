package org.andian.portal.telling;

import org.andian.portal.alarm.Level;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the telling of one alarm has come; held by its row's lock while it is changed. */
final class Course {

    private static final String COLUMNS =
            "select alarm_id, round, severity, began_at, came_at, done, clear_at, ended from"
                    + " telling where alarm_id = ?";

    final long alarmId;
    long round;
    Level severity;
    Instant began;

    /** when that came of which is told, which may have waited until {@code began} */
    Instant came;

    /** when those told hear that it is over, null while it is not or they have heard */
    Instant clearAt;

    /** whether the chain goes no further */
    boolean ended;

    /** when to look again, null when nothing more comes by the clock */
    Instant nextAt;

    /** whether nobody at all has been reached in this round, as far as this transaction knows */
    boolean unheard;

    final Set<ChainStep> done = EnumSet.noneOf(ChainStep.class);

    private Course(Row row) {
        alarmId = row.number("alarm_id");
        round = row.number("round");
        severity = row.text("severity") == null ? null : Level.valueOf(row.text("severity"));
        began = row.instant("began_at");
        // not kept of rounds that began before there was such a column
        came = row.instant("came_at") == null ? began : row.instant("came_at");
        clearAt = row.instant("clear_at");
        ended = row.flag("ended");
        Arrays.stream(row.text("done").split(","))
                .filter(step -> !step.isEmpty())
                .map(ChainStep::valueOf)
                .forEach(done::add);
    }

    /**
     * Made where there is none; nobody else changes it until the transaction ends. The insert comes
     * first: a lock upon what is not there would keep others from adding theirs.
     */
    static Course hold(Sql sql, long alarmId) {
        sql.update(
                "insert into telling (alarm_id) values (?) on duplicate key update alarm_id ="
                        + " values(alarm_id)",
                alarmId);
        return sql.first(COLUMNS + " for update", List.of(alarmId), Course::new).orElseThrow();
    }

    /** Held if it is due; another may have looked meanwhile. */
    static Optional<Course> holdDue(Sql sql, long alarmId, Instant now) {
        return sql.first(
                COLUMNS + " and next_at <= ? for update", List.of(alarmId, now), Course::new);
    }

    boolean isBegun() {
        return round != 0;
    }

    void begin(long newRound, Level level, Instant now) {
        round = newRound;
        severity = level;
        began = now;
        came = now;
        clearAt = null;
        ended = false;
        unheard = true;
        done.clear();
    }

    void save(Sql sql) {
        sql.update(
                "update telling set round = ?, severity = ?, began_at = ?, came_at = ?, done = ?,"
                        + " clear_at = ?, ended = ?, next_at = ? where alarm_id = ?",
                round,
                severity == null ? null : severity.name(),
                began,
                came,
                done.stream().map(ChainStep::name).collect(Collectors.joining(",")),
                clearAt,
                ended ? 1 : 0,
                nextAt,
                alarmId);
    }
}
