package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.catalogue.CriterionEffect;
import org.andian.portal.sql.NewestFirst;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads hazards with their premises, and with the device and circuit that told of them. */
@ApplicationScoped
class HazardList {

    /** Enough to count. */
    static final String PLACED = " from hazard h join premises_view p on p.id = h.premises_id";

    /** Each has a kind; where nothing is asked of it, the database does not look. */
    private static final String FROM = PLACED + " left join hazard_kind k on k.code = h.kind";

    private static final String SELECT =
            """
            select h.*, p.code as premises_code, p.name as premises, p.district_id, p.venue_group,
              x.name as district, k.name_zh as kind_zh, k.name_en as kind_en, d.no as device_no,
              c.name as circuit_name,
              (select count(*) from hazard_alarm l where l.hazard_id = h.id) as alarms\
            """;

    private static final String DETAIL =
            " left join district_view x on x.id = p.district_id left join device_view d on d.id ="
                    + " h.device_id left join circuit_view c on c.device_id = h.device_id and c.no"
                    + " = h.circuit";

    /** Later than any day on which something was found. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Inject private Sql sql;

    /**
     * In the question's order.
     *
     * @param within makes the question's conditions, each time anew
     */
    public List<HazardRow> page(
            Supplier<HazardFilter> within, HazardQuery query, int first, int size) {
        Function<Optional<LocalDate>, List<HazardRow>> rows =
                since -> {
                    HazardFilter filter = within.get();
                    since.ifPresent(day -> filter.and("h.found_on >= ?", List.of(day)));
                    return page(filter, order(query.sort(), query.descending()), first, size);
                };
        boolean isByTime = query.sort() == Sort.FOUND && query.descending();
        return isByTime && query.premisesCode() == null
                ? NewestFirst.of(size, among -> foundSince(query.to(), among), rows)
                : rows.apply(Optional.empty());
    }

    private Optional<LocalDate> foundSince(LocalDate last, int among) {
        return sql.first(
                "select h.found_on from hazard h where h.found_on <= ? order by h.found_on desc,"
                        + " h.id desc limit 1 offset ?",
                List.of(last == null ? NEVER : last, among - 1),
                row -> row.day("found_on"));
    }

    /** What is sorted are ids; only the rows of the page are read with all that belongs to them. */
    public List<HazardRow> page(HazardFilter filter, String order, int first, int size) {
        List<Long> ids = ids(filter, order, first, size);
        return ids.isEmpty() ? List.of() : rows(" where " + among(ids), ids, ids);
    }

    public List<Long> ids(HazardFilter filter, String order, int first, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(most, first));
        return sql.list(
                "select h.id" + FROM + filter.where() + order + " limit ? offset ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<HazardRow> rows(HazardFilter filter, List<Long> ids) {
        filter.and(among(ids), ids);
        return rows(filter.where(), filter.parameters(), ids);
    }

    private static String among(List<Long> ids) {
        return "h.id in (" + Sql.marks(ids.size()) + ")";
    }

    private List<HazardRow> rows(String where, List<?> parameters, List<Long> ids) {
        Map<Long, HazardRow> found = new HashMap<>();
        sql.list(
                SELECT + FROM + DETAIL + where,
                parameters,
                row -> found.put(row.number("id"), hazard(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public int count(HazardFilter filter) {
        return (int)
                sql.count("select count(*) as n" + PLACED + filter.where(), filter.parameters());
    }

    public List<MetCriterion> met(long id) {
        return sql.list(
                "select * from hazard_met where hazard_id = ? order by criterion_id",
                List.of(id),
                row ->
                        new MetCriterion(
                                row.number("criterion_id"),
                                CriterionEffect.valueOf(row.text("effect")),
                                row.text("words_zh"),
                                row.text("words_en"),
                                row.text("source"),
                                row.text("clause"),
                                row.flag("sample")));
    }

    /** The newest first. */
    public List<Long> alarms(long id) {
        return sql.list(
                "select alarm_id from hazard_alarm where hazard_id = ? order by alarm_id desc",
                List.of(id),
                row -> row.number("alarm_id"));
    }

    /** Alike ones follow by their number, in the same direction. */
    static String order(Sort sort, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String by =
                switch (sort) {
                    case FOUND -> "h.found_on";
                    case DUE -> "h.due_on is null, h.due_on";
                    case GRADE -> "case h.grade when 'MAJOR' then 1 else 0 end";
                    case KIND -> "k.sort";
                    case PREMISES -> "p.name";
                    case STATE ->
                            "case h.state when 'FOUND' then 0 when 'ORDERED' then 1 when 'RETURNED'"
                                    + " then 2 when 'PROVED' then 3 when 'CLOSED' then 4 else 5"
                                    + " end";
                };
        return " order by " + by + direction + ", h.id" + direction;
    }

    private static HazardRow hazard(Row row) {
        String alarmKind = row.text("alarm_kind");
        Long circuit = row.numberOrNull("circuit");
        return new HazardRow(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.numberOrNull("district_id"),
                row.text("district"),
                row.text("venue_group"),
                row.flag("demo"),
                row.text("kind"),
                row.text("kind_zh"),
                row.text("kind_en"),
                Grade.valueOf(row.text("grade")),
                row.text("grade_reason"),
                HazardState.valueOf(row.text("state")),
                row.text("what"),
                row.text("details"),
                row.text("place"),
                row.text("measures"),
                row.text("responsible"),
                row.numberOrNull("cost_yuan"),
                HazardSource.valueOf(row.text("source")),
                row.day("found_on"),
                row.text("finder"),
                row.text("device_no"),
                circuit == null ? null : circuit.intValue(),
                row.text("circuit_name"),
                alarmKind == null ? null : AlarmKind.valueOf(alarmKind),
                (int) row.number("alarms"),
                row.numberOrNull("merged_into"),
                row.numberOrNull("order_id"),
                row.day("due_on"),
                row.instant("proved_at"),
                row.instant("closed_at"),
                row.instant("registered_at"),
                row.text("registered_by"),
                (int) row.number("version"));
    }
}
