package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Schedules as lists show them, and who may see and set them. */
@ApplicationScoped
class ScheduleTable {

    private static final String SELECT =
            "select b.*, d.name as district from bulletin_schedule b join district_view d on d.id ="
                    + " b.district_id where ";
    private static final String ORDER = " order by d.path, b.department, b.rhythm desc";

    @Inject private Sql sql;

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

    /**
     * Whether another schedule is of that rhythm for that district and department.
     *
     * @param id of the one that is to be, 0 while it has none
     */
    public boolean isTaken(ScheduleDraft draft, long id) {
        return sql.count(
                        """
                        select count(*) as n from bulletin_schedule
                        where district_id = ? and department = ? and rhythm = ? and id <> ?\
                        """,
                        List.of(
                                draft.districtId(),
                                draft.departmentColumn(),
                                draft.rhythm().name(),
                                id))
                > 0;
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
