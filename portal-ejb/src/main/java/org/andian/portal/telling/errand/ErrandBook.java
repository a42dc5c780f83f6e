package org.andian.portal.telling.errand;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Errands;
import org.andian.portal.telling.Tellings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Door: in whose hands an alarm in the caller's reach is, and what was written down about it. */
@Stateless
public class ErrandBook {

    private static final int MOST_NOTES = 500;
    private static final String ERRAND =
            """
            select a.login, e.assigned_at, e.dispatched_to, e.dispatched_at, e.cause
            from telling_errand e left join account_view a on a.id = e.assignee_id where e.alarm_id = ?\
            """;

    private static final String MARKS =
            """
            select e.alarm_id, e.dispatched_to from telling_errand e join alarm_view a on a.id = e.alarm_id
            join premises_view p on p.id = a.premises_id
            where e.alarm_id in (%s) and (e.assignee_id is not null or e.dispatched_to is not null) and %s\
            """;

    @Inject private Sql sql;

    @Inject private Tellings tellings;

    /** With nothing in it where nothing has been done, or the alarm is out of reach. */
    public Errand of(Scope scope, long alarmId) {
        return tellings.reads(scope, alarmId)
                ? sql.first(ERRAND, List.of(alarmId), ErrandBook::errand).orElse(Errand.NONE)
                : Errand.NONE;
    }

    /** Newest first; empty when the alarm is out of reach. */
    public List<ErrandNote> notes(Scope scope, long alarmId) {
        if (!tellings.reads(scope, alarmId)) {
            return List.of();
        }
        boolean isNamed = tellings.knowsPeople(scope, alarmId);
        return sql.list(
                "select at, actor, what, whom, text from telling_note where alarm_id = ? order by"
                        + " id desc limit ?",
                List.of(alarmId, MOST_NOTES),
                row -> note(row, isNamed));
    }

    /** Of those among some alarms in the caller's reach about which something has been done. */
    public Map<Long, ErrandMark> marks(Scope scope, List<Long> alarms) {
        if (alarms.isEmpty()) {
            return Map.of();
        }
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(alarms);
        parameters.addAll(reach.parameters());
        Map<Long, ErrandMark> marks = new HashMap<>();
        sql.list(
                MARKS.formatted(Sql.marks(alarms.size()), reach.sql()),
                parameters,
                row ->
                        marks.put(
                                row.number("alarm_id"),
                                row.text("dispatched_to") == null
                                        ? ErrandMark.ASSIGNED
                                        : ErrandMark.DISPATCHED));
        return marks;
    }

    private static Errand errand(Row row) {
        String step = row.text("dispatched_to");
        return new Errand(
                row.text("login"),
                row.instant("assigned_at"),
                step == null ? null : ChainStep.valueOf(step),
                row.instant("dispatched_at"),
                row.text("cause"));
    }

    private static ErrandNote note(Row row, boolean isNamed) {
        Errands.What what = Errands.What.valueOf(row.text("what"));
        boolean isShown = isNamed || what == Errands.What.DISPATCHED;
        return new ErrandNote(
                row.instant("at"),
                row.text("actor"),
                what,
                isShown ? row.text("whom") : null,
                isNamed ? row.text("text") : null);
    }
}
