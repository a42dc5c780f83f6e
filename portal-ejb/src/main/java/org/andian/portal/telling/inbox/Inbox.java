package org.andian.portal.telling.inbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Occasion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Door: the messages to the caller's own account, and nobody else's. */
@Stateless
public class Inbox {

    private static final String FROM =
            " from account_view a join message m on m.account_id = a.id and m.way = 'INBOX' where"
                    + " a.login = ?";

    /** How many alarms a message stands for that tells of many. */
    private static final String FOLDED =
            """
            case when m.occasion = 'FOLDED' then (select count(*) from telling_fold f
              join telling_folded d on d.fold_id = f.id
              where f.alarm_id = m.alarm_id and f.round = m.round and f.person = m.person) else 0 end as folded\
            """;

    private static final int LONGEST_PAGE = 200;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** How many wait to be read. */
    public int unread(Scope scope) {
        return (int)
                sql.count(
                        "select count(*) as n" + FROM + " and m.read_at is null",
                        List.of(scope.login()));
    }

    public int count(Scope scope, InboxQuery query) {
        List<Object> parameters = new ArrayList<>(List.of(scope.login()));
        String condition = condition(query, parameters);
        return (int) sql.count("select count(*) as n" + FROM + condition, parameters);
    }

    /** Newest first. */
    public List<InboxRow> page(Scope scope, InboxQuery query, int first, int size) {
        List<Object> parameters = new ArrayList<>(List.of(scope.login()));
        String condition = condition(query, parameters);
        parameters.add(Math.min(size, LONGEST_PAGE));
        parameters.add(first);
        return sql.list(
                "select m.id, m.alarm_id, m.occasion, m.step, m.severity, m.subject, m.words,"
                        + " m.written_at, m.read_at, "
                        + FOLDED
                        + FROM
                        + condition
                        + " order by m.id desc limit ? offset ?",
                parameters,
                Inbox::row);
    }

    /** Of one message; one of somebody else's is passed over. */
    public void read(Scope scope, long id) {
        mark(scope, "id = ?", id);
    }

    /** Of all messages about an alarm. */
    public void readOf(Scope scope, long alarmId) {
        mark(scope, "alarm_id = ?", alarmId);
    }

    /**
     * @param newest those written later stay unread, since nobody has seen them
     */
    public void readAll(Scope scope, long newest) {
        mark(scope, "id <= ?", newest);
    }

    private void mark(Scope scope, String which, long value) {
        sql.update(
                "update message set read_at = ? where "
                        + which
                        + " and way = 'INBOX' and read_at is null and account_id = (select id"
                        + " from account_view where login = ?)",
                clock.instant(),
                value,
                scope.login());
    }

    private static String condition(InboxQuery query, List<Object> parameters) {
        String condition = query.unread() ? " and m.read_at is null" : "";
        if (query.severity() != null) {
            parameters.add(query.severity().name());
            condition += " and m.severity = ?";
        }
        return condition;
    }

    private static InboxRow row(Row row) {
        return new InboxRow(
                row.number("id"),
                row.number("alarm_id"),
                Occasion.valueOf(row.text("occasion")),
                ChainStep.valueOf(row.text("step")),
                Level.valueOf(row.text("severity")),
                row.text("subject"),
                row.text("words"),
                row.instant("written_at"),
                row.instant("read_at"),
                row.number("folded"));
    }
}
