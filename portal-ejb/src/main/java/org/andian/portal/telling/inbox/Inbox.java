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

    /** Of more than that one says only that they are many. */
    public static final int COUNTED = 100;

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

    /** How many wait to be read, counted as far as {@link #COUNTED}: every page shows it. */
    public int unread(Scope scope) {
        return (int)
                sql.count(
                        "select count(*) as n from (select m.id"
                                + FROM
                                + " and m.read_at is null limit ?) as waiting",
                        List.of(scope.login(), COUNTED));
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
        mark(scope, "id = ?", List.of(id));
    }

    /** Of all messages about an alarm. */
    public void readOf(Scope scope, long alarmId) {
        mark(scope, "alarm_id = ?", List.of(alarmId));
    }

    /**
     * Of those asked for.
     *
     * @param newest those written later stay unread, since nobody has seen them
     */
    public void readAll(Scope scope, InboxQuery query, long newest) {
        List<Object> values = new ArrayList<>(List.of(newest));
        String which = "id <= ?" + condition(query, values).replace("m.", "");
        mark(scope, which, values);
    }

    private void mark(Scope scope, String which, List<?> values) {
        List<Object> parameters = new ArrayList<>(List.of(clock.instant()));
        parameters.addAll(values);
        parameters.add(scope.login());
        sql.update(
                "update message set read_at = ? where "
                        + which
                        + " and way = 'INBOX' and read_at is null and account_id = (select id"
                        + " from account_view where login = ?)",
                parameters.toArray());
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
