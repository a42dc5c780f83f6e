package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.difference.DifferenceQuery.Sort;
import org.andian.portal.difference.rule.DifferenceCause;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.difference.rule.DifferenceSubject;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads differences with their premises and devices. */
@ApplicationScoped
class DifferenceList {

    static final String FROM =
            " from difference f left join premises_view p on p.id = f.premises_id left join"
                    + " device_view d on d.id = f.device_id";

    private static final String SELECT =
            """
            select f.*, p.code as premises_code, p.name as premises, p.venue_group, x.name as district,
              d.no as device_no, d.position, s.round_id\
            """;

    private static final String DETAIL =
            " left join district_view x on x.id = coalesce(p.district_id, f.district_id) left join"
                    + " patrol_stop_view s on f.subject = 'STOP' and s.id = f.subject_id";

    private static final String DISTRICT =
            " left join district_view x on x.id = coalesce(p.district_id, f.district_id)";

    @Inject private Sql sql;

    /** What is sorted are ids; only the rows of the page are read with all that belongs to them. */
    public List<DifferenceRow> page(DifferenceFilter filter, String order, int first, int size) {
        List<Long> ids = ids(filter, order, first, size);
        return ids.isEmpty() ? List.of() : rows(" where " + among(ids), ids, ids);
    }

    public List<Long> ids(DifferenceFilter filter, String order, int first, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(most, first));
        return sql.list(
                "select f.id" + FROM + DISTRICT + filter.where() + order + " limit ? offset ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<DifferenceRow> rows(DifferenceFilter filter, List<Long> ids) {
        filter.and(among(ids), ids);
        return rows(filter.where(), filter.parameters(), ids);
    }

    private static String among(List<Long> ids) {
        return "f.id in (" + Sql.marks(ids.size()) + ")";
    }

    private List<DifferenceRow> rows(String where, List<?> parameters, List<Long> ids) {
        Map<Long, DifferenceRow> found = new HashMap<>();
        sql.list(
                SELECT + FROM + DETAIL + where,
                parameters,
                row -> found.put(row.number("id"), difference(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public int count(DifferenceFilter filter) {
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** How many of each kind; each kind is named. */
    public Map<DifferenceKind, Integer> byKind(DifferenceFilter filter) {
        Map<DifferenceKind, Integer> counts = none();
        sql.list(
                "select f.kind, count(*) as n" + FROM + filter.where() + " group by f.kind",
                filter.parameters(),
                row -> put(counts, row));
        return counts;
    }

    /**
     * District by district in the order of their codes, unknown ones last; empty ones are absent.
     */
    public List<DifferenceSpread> byDistrict(DifferenceFilter filter) {
        return spread(
                "select x.id as id, x.name as name, f.kind, count(*) as n"
                        + FROM
                        + DISTRICT
                        + filter.where()
                        + " group by x.id, x.code, x.name, f.kind order by x.code is null, x.code,"
                        + " x.id",
                filter);
    }

    /** Body by body in the order of their names, what nobody answers for last. */
    public List<DifferenceSpread> byBody(DifferenceFilter filter) {
        return spread(
                "select null as id, f.body as name, f.kind, count(*) as n"
                        + FROM
                        + filter.where()
                        + " group by f.body, f.kind order by f.body is null, f.body",
                filter);
    }

    private List<DifferenceSpread> spread(String select, DifferenceFilter filter) {
        record Place(Long id, String name) {}
        Map<Place, Map<DifferenceKind, Integer>> counts = new LinkedHashMap<>();
        sql.list(
                select,
                filter.parameters(),
                row ->
                        put(
                                counts.computeIfAbsent(
                                        new Place(row.numberOrNull("id"), row.text("name")),
                                        place -> none()),
                                row));
        return counts.entrySet().stream()
                .map(
                        one ->
                                new DifferenceSpread(
                                        one.getKey().id(), one.getKey().name(), one.getValue()))
                .toList();
    }

    private static Map<DifferenceKind, Integer> none() {
        Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
        for (DifferenceKind kind : DifferenceKind.values()) {
            counts.put(kind, 0);
        }
        return counts;
    }

    private static int put(Map<DifferenceKind, Integer> counts, Row row) {
        int n = (int) row.number("n");
        counts.put(DifferenceKind.valueOf(row.text("kind")), n);
        return n;
    }

    /** Alike ones follow by their number, in the same direction. */
    static String order(Sort sort, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String by =
                switch (sort) {
                    case FOUND -> "f.found_at";
                    case SINCE -> "f.since";
                    case KIND ->
                            "case f.kind when 'SILENT' then 0 when 'UNLISTED' then 1 when 'MENDED'"
                                    + " then 2 when 'CERTIFICATE' then 3 else 4 end";
                    case PREMISES -> "p.name";
                    case DISTRICT -> "x.code";
                    case BODY -> "f.body";
                };
        return " order by " + by + direction + ", f.id" + direction;
    }

    private static DifferenceRow difference(Row row) {
        Long circuit = row.numberOrNull("circuit");
        return new DifferenceRow(
                row.number("id"),
                DifferenceKind.valueOf(row.text("kind")),
                DifferenceCause.valueOf(row.text("cause")),
                DifferenceSubject.valueOf(row.text("subject")),
                row.number("subject_id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.text("venue_group"),
                row.text("body"),
                row.text("device_no"),
                row.text("position"),
                circuit == null ? null : circuit.intValue(),
                row.numberOrNull("alarm_id"),
                row.numberOrNull("round_id"),
                row.text("person"),
                row.instant("since"),
                row.decimal("value"),
                row.decimal("limit_value"),
                DifferenceState.valueOf(row.text("state")),
                row.text("reason"),
                row.instant("dismissed_at"),
                row.text("dismissed_by"),
                row.instant("found_at"),
                row.instant("ended_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
