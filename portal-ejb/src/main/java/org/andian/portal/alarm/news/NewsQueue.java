package org.andian.portal.alarm.news;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Door: news of alarms for whoever tells people of them. Each is taken once: whoever takes it does
 * so in the transaction that writes what is told, so a node that is killed has done both or
 * neither. No scope: it serves the portal's own work.
 */
@Stateless
public class NewsQueue {

    /** Grows with the square of the attempts: a lock in the way costs seconds, a bug minutes. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int LONGEST_PAUSES = 300;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * Those that are due: of alarms, then of warnings, then all else, each the oldest first. Others
     * may take them meanwhile.
     */
    public List<Long> waiting(int limit) {
        return sql.list(
                "select id from alarm_news where due_at <= ? order by patience, id limit ?",
                List.of(clock.instant(), limit),
                row -> row.number("id"));
    }

    /**
     * In the caller's transaction.
     *
     * @return empty when another has taken it
     */
    public Optional<AlarmNews> take(long id) {
        Optional<AlarmNews> found =
                sql.first(
                        "select id, alarm_id, what from alarm_news where id = ?",
                        List.of(id),
                        NewsQueue::news);
        return found.filter(news -> sql.update("delete from alarm_news where id = ?", id) > 0);
    }

    /** To be taken later, since telling of it failed by a fault of ours; it is never dropped. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void postpone(long id) {
        sql.update(
                "update alarm_news set due_at = ? + least(tries * tries, ?) * ?, tries = tries + 1"
                        + " where id = ?",
                clock.instant().plus(PAUSE),
                LONGEST_PAUSES,
                PAUSE.toMillis(),
                id);
    }

    /** How often telling of what happened to an alarm has failed; 0 where nothing of it waits. */
    public int failures(long alarmId) {
        return (int)
                sql.count(
                        "select coalesce(max(tries), 0) as n from alarm_news where alarm_id = ?",
                        List.of(alarmId));
    }

    /** What waits to be told, by now or later. */
    public long size() {
        return sql.count("select count(*) as n from alarm_news", List.of());
    }

    private static AlarmNews news(Row row) {
        return new AlarmNews(
                row.number("id"), row.number("alarm_id"), AlarmNews.What.valueOf(row.text("what")));
    }
}
