package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Schedules as stored. */
@ApplicationScoped
class ScheduleTable {

    private static final String SELECT =
            "select b.*, d.name as district from bulletin_schedule b join district_view d on d.id ="
                    + " b.district_id where ";
    private static final String ORDER = " order by d.path, b.department, b.rhythm desc";

    @Inject private Sql sql;

    @Inject private Clock clock;

    private record Address(long schedule, String address) {}

    public List<Schedule> list(Reach reach) {
        return read(reach.sql(), reach.parameters());
    }

    public List<Schedule> switchedOn() {
        return read("b.on_since is not null", List.of());
    }

    public Optional<Schedule> find(Reach reach, long id) {
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return read("b.id = ? and " + reach.sql(), parameters).stream().findFirst();
    }

    public boolean isDistrictWithin(Reach reach, long districtId) {
        List<Object> parameters = new ArrayList<>(List.of(districtId));
        parameters.addAll(reach.parameters());
        return sql.count(
                        "select count(*) as n from district_view d where d.id = ? and "
                                + reach.sql(),
                        parameters)
                > 0;
    }

    public long insert(ScheduleDraft draft, String by) {
        Instant now = clock.instant();
        long id =
                sql.insert(
                        """
                        insert into bulletin_schedule (rhythm, district_id, department, row_axis, on_since,
                            changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?)\
                        """,
                        draft.rhythm().name(),
                        draft.districtId(),
                        draft.department() == null ? "" : draft.department(),
                        draft.rows().name(),
                        draft.on() ? now : null,
                        now,
                        by);
        address(id, draft.recipients());
        return id;
    }

    /**
     * What became due while it was off is not made up for. @return false when it was changed by
     * somebody else meanwhile
     */
    public boolean update(Schedule before, ScheduleDraft draft, String by) {
        Instant now = clock.instant();
        Instant onSince = draft.on() ? Optional.ofNullable(before.onSince()).orElse(now) : null;
        int changed =
                sql.update(
                        """
                        update bulletin_schedule set rhythm = ?, district_id = ?, department = ?, row_axis = ?,
                            on_since = ?, changed_at = ?, changed_by = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        draft.rhythm().name(),
                        draft.districtId(),
                        draft.department() == null ? "" : draft.department(),
                        draft.rows().name(),
                        onSince,
                        now,
                        by,
                        before.id(),
                        before.version());
        if (changed > 0) {
            sql.update("delete from bulletin_recipient where schedule_id = ?", before.id());
            address(before.id(), draft.recipients());
        }
        return changed > 0;
    }

    private void address(long id, List<String> recipients) {
        sql.updateAll(
                "insert into bulletin_recipient (schedule_id, address) values (?, ?)",
                recipients.stream().map(address -> List.<Object>of(id, address)).toList());
    }

    private List<Schedule> read(String condition, List<Object> parameters) {
        Map<Long, List<String>> recipients =
                sql
                        .list(
                                "select r.schedule_id, r.address from bulletin_recipient r order by"
                                        + " r.address",
                                List.of(),
                                row -> new Address(row.number("schedule_id"), row.text("address")))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Address::schedule,
                                        Collectors.mapping(Address::address, Collectors.toList())));
        return sql.list(SELECT + condition + ORDER, parameters, row -> schedule(row, recipients));
    }

    private static Schedule schedule(Row row, Map<Long, List<String>> recipients) {
        String department = row.text("department");
        return new Schedule(
                row.number("id"),
                Rhythm.valueOf(row.text("rhythm")),
                row.number("district_id"),
                row.text("district"),
                department.isEmpty() ? null : department,
                Axis.valueOf(row.text("row_axis")),
                row.instant("on_since"),
                recipients.getOrDefault(row.number("id"), List.of()),
                row.instant("changed_at"),
                row.text("changed_by"),
                (int) row.number("version"));
    }
}
