package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.sql.NewestFirst;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.WorkQuery.Sort;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.matter.WorkKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads work orders with their premises, provider and device. */
@ApplicationScoped
class WorkList {

    /** Each has a provider; where nothing is asked of it, the database does not look. */
    static final String FROM =
            " from work_order w join premises_view p on p.id = w.premises_id left join"
                    + " provider_view v on v.id = w.provider_id";

    private static final String SELECT =
            """
            select w.*, p.code as premises_code, p.name as premises, p.district_id, p.venue_group,
              p.lon as place_lon, p.lat as place_lat, x.name as district, v.code as provider_code,
              v.name as provider, d.no as device_no\
            """;

    private static final String DETAIL =
            " left join district_view x on x.id = p.district_id left join device_view d on d.id ="
                    + " w.device_id";

    private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    @Inject private Sql sql;

    /**
     * In the question's order.
     *
     * @param within makes the question's conditions, each time anew
     */
    public List<WorkRow> page(Supplier<WorkFilter> within, WorkQuery query, int first, int size) {
        Function<Optional<Instant>, List<WorkRow>> rows =
                since -> {
                    WorkFilter filter = within.get();
                    since.ifPresent(at -> filter.and("w.registered_at >= ?", List.of(at)));
                    return page(filter, order(query.sort(), query.descending()), first, size);
                };
        return isLongByTime(query)
                ? NewestFirst.of(size, among -> registeredSince(query.to(), among), rows)
                : rows.apply(Optional.empty());
    }

    /** Of one premises or provider, and of what is open, there are few. */
    private static boolean isLongByTime(WorkQuery query) {
        return query.sort() == Sort.REGISTERED
                && query.descending()
                && (query.standing() == null || query.standing() == Standing.PASSED)
                && query.provider() == null
                && query.premisesCode() == null;
    }

    private Optional<Instant> registeredSince(LocalDate last, int among) {
        return sql.first(
                "select w.registered_at from work_order w where w.registered_at < ? order by"
                        + " w.registered_at desc, w.id desc limit 1 offset ?",
                List.of(last == null ? FOREVER : Period.startOf(last.plusDays(1)), among - 1),
                row -> row.instant("registered_at"));
    }

    /** What is sorted are ids; only the rows of the page are read with all that belongs to them. */
    public List<WorkRow> page(WorkFilter filter, String order, int first, int size) {
        List<Long> ids = ids(filter, order, first, size);
        return ids.isEmpty() ? List.of() : rows(" where " + among(ids), ids, ids);
    }

    public List<Long> ids(WorkFilter filter, String order, int first, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(most, first));
        return sql.list(
                "select w.id" + FROM + filter.where() + order + " limit ? offset ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<WorkRow> rows(WorkFilter filter, List<Long> ids) {
        filter.and(among(ids), ids);
        return rows(filter.where(), filter.parameters(), ids);
    }

    private static String among(List<Long> ids) {
        return "w.id in (" + Sql.marks(ids.size()) + ")";
    }

    private List<WorkRow> rows(String where, List<?> parameters, List<Long> ids) {
        Map<Long, WorkRow> found = new HashMap<>();
        sql.list(
                SELECT + FROM + DETAIL + where,
                parameters,
                row -> found.put(row.number("id"), work(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public int count(WorkFilter filter) {
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Alike ones follow by their number, in the same direction. */
    static String order(Sort sort, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String by =
                switch (sort) {
                    case REGISTERED -> "w.registered_at";
                    case DUE -> "w.finish_by";
                    case KIND -> "w.kind";
                    case PREMISES -> "p.name";
                    case PROVIDER -> "v.name";
                    case STATE ->
                            "case w.state when 'DISPATCHED' then 0 when 'DECLINED' then 1 when"
                                    + " 'RETURNED' then 2 when 'ACCEPTED' then 3 when 'ARRIVED'"
                                    + " then 4 when 'DONE' then 5 when 'PASSED' then 6 when"
                                    + " 'RATED' then 7 else 8 end";
                };
        return " order by " + by + direction + ", w.id" + direction;
    }

    private static WorkRow work(Row row) {
        Double lon = row.decimal("arrived_lon");
        Double lat = row.decimal("arrived_lat");
        Long rating = row.numberOrNull("rating");
        return new WorkRow(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.numberOrNull("district_id"),
                row.text("district"),
                row.text("venue_group"),
                row.flag("demo"),
                WorkKind.valueOf(row.text("kind")),
                WorkState.valueOf(row.text("state")),
                row.text("provider_code"),
                row.text("provider"),
                row.text("what"),
                row.text("details"),
                row.text("place"),
                row.text("device_no"),
                row.numberOrNull("hazard_id"),
                row.numberOrNull("rule_id"),
                row.instant("wanted_arrive_by"),
                row.instant("wanted_finish_by"),
                row.instant("arrive_by"),
                row.instant("finish_by"),
                row.instant("registered_at"),
                row.text("registered_by"),
                row.instant("dispatched_at"),
                row.instant("accepted_at"),
                row.instant("arrived_at"),
                row.instant("arrived_told_at"),
                lon,
                lat,
                row.decimal("arrived_accuracy"),
                OnSite.metres(lon, lat, row.decimal("place_lon"), row.decimal("place_lat")),
                row.instant("done_at"),
                row.instant("done_told_at"),
                row.text("result"),
                row.instant("passed_at"),
                rating == null ? null : rating.intValue(),
                row.text("rating_words"),
                row.instant("ended_at"),
                (int) row.number("version"));
    }
}
