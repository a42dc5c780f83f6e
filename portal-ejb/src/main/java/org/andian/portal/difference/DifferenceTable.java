package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.difference.rule.DifferenceSubject;
import org.andian.portal.difference.rule.FoundDifference;
import org.andian.portal.difference.rule.StandingDifference;
import org.andian.portal.period.Today;
import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Responsibility;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes differences as they are found, change and end; each row once. */
@ApplicationScoped
class DifferenceTable {

    private static final String INSERT =
            """
            insert into difference (kind, cause, subject, subject_id, premises_id, district_id, device_id, circuit,
              alarm_id, person, since, value, limit_value, basis, state, found_at, changed_at, demo)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)\
            """;

    private static final String CHANGE =
            """
            update difference set cause = ?, device_id = ?, circuit = ?, alarm_id = ?, person = ?, since = ?, value = ?,
              limit_value = ?, basis = ?, state = 'OPEN', reason = null, dismissed_at = null, dismissed_by = null,
              changed_at = ?, version = version + 1
            where id = ?\
            """;

    private static final String BODIES =
            """
            select f.id, f.body, p.id as premises_id, p.district_id, p.district_path, p.venue_group
            from difference f join premises_view p on p.id = f.premises_id where f.kind = ? and f.open_slot = 1\
            """;

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Today today;

    /** Who answers for a premises now, and who did at the last look. */
    private record Answering(long id, String before, Placement placement) {}

    /** All of a kind that are not over, locked in the order of their numbers. */
    public List<StandingDifference> hold(DifferenceKind kind) {
        return sql.list(
                "select id, subject, subject_id, premises_id, basis, state from difference where"
                        + " kind = ? and open_slot = 1 order by id for update",
                List.of(kind.name()),
                DifferenceTable::standing);
    }

    private static StandingDifference standing(Row row) {
        return new StandingDifference(
                row.number("id"),
                new FoundDifference.Key(
                        DifferenceSubject.valueOf(row.text("subject")),
                        row.number("subject_id"),
                        row.numberOrNull("premises_id")),
                row.text("basis"),
                DifferenceState.valueOf(row.text("state")) == DifferenceState.DISMISSED);
    }

    /**
     * @return their numbers
     */
    public List<Long> add(DifferenceKind kind, List<FoundDifference> found, Instant now) {
        sql.updateAll(INSERT, found.stream().map(one -> fresh(one, now)).toList());
        return found.isEmpty()
                ? List.of()
                : sql.list(
                        "select f.id from difference f where f.kind = ? and f.open_slot = 1 and not"
                                + " exists (select 1 from difference_act a where a.difference_id ="
                                + " f.id) order by f.id",
                        List.of(kind.name()),
                        row -> row.number("id"));
    }

    private static List<Object> fresh(FoundDifference one, Instant now) {
        return Arrays.asList(
                one.cause().kind().name(),
                one.cause().name(),
                one.subject().name(),
                one.subjectId(),
                one.premisesId(),
                one.districtId(),
                one.deviceId(),
                one.circuit(),
                one.alarmId(),
                one.person(),
                one.since(),
                one.value(),
                one.limit(),
                one.basis(),
                now,
                now,
                one.demo() ? 1 : 0);
    }

    /** By their numbers: they are open again, whatever was said of them. */
    public void change(Map<Long, FoundDifference> changed, Instant now) {
        List<List<Object>> rows = new ArrayList<>();
        changed.forEach(
                (id, one) ->
                        rows.add(
                                Arrays.asList(
                                        one.cause().name(),
                                        one.deviceId(),
                                        one.circuit(),
                                        one.alarmId(),
                                        one.person(),
                                        one.since(),
                                        one.value(),
                                        one.limit(),
                                        one.basis(),
                                        now,
                                        id)));
        sql.updateAll(CHANGE, rows);
    }

    /** The facts agree again; what was said of them stays written. */
    public void end(Collection<Long> ids, Instant now) {
        sql.updateAll(
                "update difference set state = 'GONE', open_slot = null, ended_at = ?, changed_at ="
                        + " ?, version = version + 1 where id = ?",
                ids.stream().map(id -> Arrays.<Object>asList(now, now, id)).toList());
    }

    /** Writes down who answers for the premises of a kind's differences by now. */
    public void tellBodies(DifferenceKind kind) {
        List<Answering> all =
                sql.list(
                        BODIES,
                        List.of(kind.name()),
                        row ->
                                new Answering(
                                        row.number("id"),
                                        row.text("body"),
                                        new Placement(
                                                row.number("premises_id"),
                                                row.number("district_id"),
                                                row.text("district_path"),
                                                row.text("venue_group"))));
        if (all.isEmpty()) {
            return;
        }
        Responsibility responsibility = placements.responsibleOn(today.date());
        List<List<Object>> rows = new ArrayList<>();
        for (Answering one : all) {
            String body = responsibility.body(one.placement()).orElse(null);
            if (!Objects.equals(body, one.before())) {
                rows.add(Arrays.asList(body, one.id()));
            }
        }
        sql.updateAll("update difference set body = ? where id = ?", rows);
    }
}
