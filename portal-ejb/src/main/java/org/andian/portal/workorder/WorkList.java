package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.WorkQuery.Sort;
import org.andian.portal.workorder.matter.WorkKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads work orders with their premises, provider and device. */
@ApplicationScoped
class WorkList {

    static final String FROM =
            " from work_order w join premises_view p on p.id = w.premises_id join provider_view v"
                    + " on v.id = w.provider_id";

    private static final String SELECT =
            """
            select w.*, p.code as premises_code, p.name as premises, p.district_id, p.venue_group,
              p.lon as place_lon, p.lat as place_lat, x.name as district, v.code as provider_code,
              v.name as provider, d.no as device_no\
            """;

    private static final String DETAIL =
            " left join district_view x on x.id = p.district_id left join device_view d on d.id ="
                    + " w.device_id";

    @Inject private Sql sql;

    public List<WorkRow> page(WorkFilter filter, String order, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(size);
        parameters.add(first);
        return sql.list(
                SELECT + FROM + DETAIL + filter.where() + order + " limit ? offset ?",
                parameters,
                WorkList::work);
    }

    public List<Long> ids(WorkFilter filter, String order, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select w.id" + FROM + filter.where() + order + " limit ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<WorkRow> rows(WorkFilter filter, List<Long> ids) {
        filter.and("w.id in (" + Sql.marks(ids.size()) + ")", ids);
        Map<Long, WorkRow> found = new HashMap<>();
        sql.list(
                SELECT + FROM + DETAIL + filter.where(),
                filter.parameters(),
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
