package org.andian.portal.alarm;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.news.AlarmNews;
import org.andian.portal.alarm.news.AlarmNews.Patience;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Door: alarms as people see and settle them. */
@Stateless
public class Alarms {

    static final int LONGEST_PAGE = 1000;
    private static final int LONGEST_NOTE = 500;
    private static final Duration TAKE_BACK_WITHIN = Duration.ofMinutes(10);

    @Inject private Sql sql;

    @Inject private AlarmList list;

    @Inject private AlarmFigures figures;

    @Inject private Audit audit;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    /** At most 1000 rows at a time. */
    public List<AlarmRow> page(Scope scope, AlarmQuery query) {
        return list.page(() -> AlarmFilter.of(scope, query), query);
    }

    /**
     * The ids of all rows in the question's order as it is now, for a file: whatever is
     * acknowledged or raised while it is written, each row keeps its one place. First, size and
     * mark are not looked at.
     */
    public List<Long> ids(Scope scope, AlarmQuery query, int most) {
        return list.ids(
                AlarmFilter.of(scope, query),
                AlarmOrder.of(query.sort()).by(query.ascending()),
                most);
    }

    /**
     * At most 1000 rows in the order given; those out of reach are left out.
     *
     * @throws Refusal TOO_MANY
     */
    public List<AlarmRow> rows(Scope scope, List<Long> ids) {
        if (ids.size() > LONGEST_PAGE) {
            throw new Refusal(AlarmReason.TOO_MANY, LONGEST_PAGE);
        }
        return ids.isEmpty() ? List.of() : list.rows(AlarmFilter.within(scope), ids);
    }

    /** How many alarms {@link #page} has in all; first, size and mark are not looked at. */
    public int count(Scope scope, AlarmQuery query) {
        return list.count(AlarmFilter.of(scope, query));
    }

    /** As {@link #page}, of the alarms the caller may acknowledge. */
    public List<AlarmRow> own(Scope scope, AlarmQuery query) {
        return list.page(() -> ownFilter(scope, query), query);
    }

    /** How many alarms {@link #own} has in all; first, size and mark are not looked at. */
    public int countOwn(Scope scope, AlarmQuery query) {
        return list.count(ownFilter(scope, query));
    }

    private static AlarmFilter ownFilter(Scope scope, AlarmQuery query) {
        return AlarmFilter.of(scope, query).and(scope.acknowledging("p"));
    }

    /** Empty for an alarm out of the caller's reach, as for one that never was. */
    public Optional<AlarmRow> find(Scope scope, long id) {
        return list.page(AlarmFilter.within(scope).and("a.id = ?", List.of(id)), "", 0, 1).stream()
                .findFirst();
    }

    /** In order of time; empty when the alarm is out of reach. */
    public List<HistoryEntry> history(Scope scope, long id) {
        return find(scope, id).map(alarm -> list.history(alarm.id())).orElse(List.of());
    }

    /** Newest first; empty when the alarm is out of reach. */
    public List<Occurrence> occurrences(Scope scope, long id) {
        return find(scope, id).map(alarm -> list.occurrences(alarm.id())).orElse(List.of());
    }

    /**
     * One or many; those already acknowledged or out of reach are counted, not touched. An alarm
     * whose level rises afterwards waits again.
     *
     * @param ids at most 1000 different ones
     * @param note at most 500 characters, null for none
     * @throws Refusal TOO_MANY, NOTE
     */
    public Acknowledged acknowledge(Scope scope, List<Long> ids, String note) {
        scope.requireAcknowledging("acknowledge alarms");
        String kept = checked(note);
        Instant now = now();
        Set<Long> asked = new TreeSet<>(ids);
        List<Long> reachable = reachable(scope, asked);
        List<Long> done =
                reachable.stream()
                        .filter(
                                id ->
                                        sql.update(
                                                        """
                                                        update alarm set acknowledged_at = ?, acknowledged_by = ?,
                                                            note = ?, changed_at = ?, version = version + 1
                                                        where id = ? and acknowledged_at is null
                                                        """,
                                                        now,
                                                        scope.login(),
                                                        kept,
                                                        now,
                                                        id)
                                                > 0)
                        .toList();
        record(scope, done, new Act("acknowledged", "alarm.acknowledge", now, kept));
        return new Acknowledged(
                done.size(), reachable.size() - done.size(), asked.size() - reachable.size());
    }

    /**
     * Takes back the caller's own acknowledgement, for the toast's undo; after ten minutes it
     * stands.
     */
    public void takeBack(Scope scope, List<Long> ids) {
        scope.requireAcknowledging("take back an acknowledgement");
        Instant now = now();
        List<Long> done =
                reachable(scope, new TreeSet<>(ids)).stream()
                        .filter(
                                id ->
                                        sql.update(
                                                        """
                                                        update alarm set acknowledged_at = null,
                                                            acknowledged_by = null, note = null, changed_at = ?,
                                                            version = version + 1
                                                        where id = ? and acknowledged_by = ? and acknowledged_at >= ?
                                                        """,
                                                        now,
                                                        id,
                                                        scope.login(),
                                                        now.minus(TAKE_BACK_WITHIN))
                                                > 0)
                        .toList();
        record(scope, done, new Act("unacknowledged", "alarm.takeBack", now, null));
    }

    /** The figures of the workbench, of what the caller sees. */
    public Tally tally(Scope scope) {
        return figures.tally(scope);
    }

    /** Every day from the first of the month to its last day, also those with nothing. */
    public List<DayCount> month(Scope scope, LocalDate anyDay) {
        return figures.month(
                scope, anyDay.withDayOfMonth(1), anyDay.withDayOfMonth(anyDay.lengthOfMonth()));
    }

    /**
     * Premises in reach that have coordinates. @param districtId null for all; includes the
     * districts below
     */
    public List<PremisesState> map(Scope scope, Long districtId) {
        return figures.map(scope, districtId);
    }

    /**
     * @param what in the alarm's history @param action in the audit trail
     */
    private record Act(String what, String action, Instant at, String note) {}

    /**
     * In id order, in which the watch locks alarms too: two who change the same alarms never wait
     * in a circle.
     */
    private List<Long> reachable(Scope scope, Set<Long> ids) {
        if (ids.size() > LONGEST_PAGE) {
            throw new Refusal(AlarmReason.TOO_MANY, LONGEST_PAGE);
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Reach reach = scope.acknowledging("p");
        List<Object> parameters = new ArrayList<>(ids);
        parameters.addAll(reach.parameters());
        return sql.list(
                "select a.id"
                        + AlarmList.FROM
                        + " where a.id in ("
                        + Sql.marks(ids.size())
                        + ") and "
                        + reach.sql()
                        + " order by a.id",
                parameters,
                row -> row.number("id"));
    }

    /** The trail last: its head is a lock that all writers wait for. */
    private void record(Scope scope, List<Long> ids, Act act) {
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(
                id ->
                        sql.update(
                                "insert into alarm_history (alarm_id, at, what, actor, note,"
                                        + " noted_at) values (?, ?, ?, ?, ?, ?)",
                                id,
                                act.at(),
                                act.what(),
                                scope.login(),
                                act.note(),
                                act.at()));
        sql.updateAll(
                AlarmNews.ADD,
                ids.stream().map(id -> AlarmNews.row(id, act.what(), Patience.NONE)).toList());
        changes.fire(new AlarmsChanged());
        told(ids, act.note())
                .forEach(
                        (id, detail) ->
                                audit.done(scope.login(), act.action(), "alarm:" + id, detail));
    }

    /** Which alarms they are, for those who read the trail and no alarms; then the note. */
    private Map<Long, String> told(List<Long> ids, String note) {
        Map<Long, String> told = new LinkedHashMap<>();
        sql.list(
                "select a.id, a.kind, a.circuit, d.no"
                        + AlarmList.FROM
                        + " where a.id in ("
                        + Sql.marks(ids.size())
                        + ") order by a.id",
                ids,
                row ->
                        told.put(
                                row.number("id"),
                                row.text("kind")
                                        + " device "
                                        + row.text("no")
                                        + " circuit "
                                        + row.number("circuit")
                                        + (note == null ? "" : ": " + note)));
        return told;
    }

    private static String checked(String note) {
        String plain = PlainText.lines(note);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() > LONGEST_NOTE) {
            throw new Refusal(AlarmReason.NOTE, LONGEST_NOTE);
        }
        return plain;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
