package org.andian.portal.ledger.area;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.ledger.DistrictReach;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Door: the areas with prominent hazards by district and kind. */
@Stateless
public class AreaFigures {

    private static final String AREAS =
            """
            select a.district_id, x.name as district, a.kind, count(*) as areas,
              count(case when a.state in ('PROMINENT', 'MENDING') then 1 end) as prominent,
              count(case when a.state = 'MENDING' then 1 end) as mending,
              count(case when a.state = 'MENDED' then 1 end) as mended,
              coalesce(sum(a.households), 0) as households, coalesce(sum(a.people), 0) as people
            from ledger_area a join district_view x on x.id = a.district_id
            where a.withdrawn_at is null and \
            """;

    /** A premises of two areas of one kind is counted once. */
    private static final String HAZARDS =
            """
            select a.district_id, a.kind,
              count(distinct case when h.state <> 'CLOSED' then h.id end) as hazards,
              count(distinct case when h.state <> 'CLOSED' and h.grade = 'MAJOR' then h.id end) as major,
              count(distinct case when h.state = 'CLOSED' then h.id end) as closed
            from ledger_area a join district_view x on x.id = a.district_id
            join ledger_area_premises l on l.area_id = a.id
            join premises_view p on p.id = l.premises_id
            join hazard_ledger_view h on h.premises_id = p.id and h.merged_into is null
            where a.withdrawn_at is null and \
            """;

    private static final String UNDER =
            " and x.path like concat((select y.path from district_view y where y.id = ?), '%')";

    @Inject private Sql sql;

    private record Counted(int hazards, int major, int closed) {

        static final Counted NONE = new Counted(0, 0, 0);
    }

    /**
     * By district and kind, in the order of the districts' codes; kinds without an area are absent.
     *
     * @param districtId with all districts below it; null for the whole reach
     */
    public List<AreaFigure> list(Scope scope, Long districtId) {
        Map<String, Counted> counted = counted(scope, districtId);
        Reach reach = DistrictReach.reading(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        String narrowed = reach.sql() + under(districtId, parameters);
        return sql.list(
                AREAS
                        + narrowed
                        + " group by a.district_id, x.code, x.name, a.kind order by x.code, x.name,"
                        + " a.kind",
                parameters,
                row -> figure(row, counted));
    }

    private Map<String, Counted> counted(Scope scope, Long districtId) {
        Reach reach = DistrictReach.reading(scope);
        Reach seen = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(seen.parameters());
        String narrowed = reach.sql() + " and " + seen.sql() + under(districtId, parameters);
        Map<String, Counted> counted = new HashMap<>();
        sql.list(
                HAZARDS + narrowed + " group by a.district_id, a.kind",
                parameters,
                row ->
                        counted.put(
                                row.number("district_id") + row.text("kind"),
                                new Counted(
                                        (int) row.number("hazards"),
                                        (int) row.number("major"),
                                        (int) row.number("closed"))));
        return counted;
    }

    private static String under(Long districtId, List<Object> parameters) {
        if (districtId == null) {
            return "";
        }
        parameters.add(districtId);
        return UNDER;
    }

    private static AreaFigure figure(Row row, Map<String, Counted> counted) {
        long district = row.number("district_id");
        String kind = row.text("kind");
        Counted hazards = counted.getOrDefault(district + kind, Counted.NONE);
        return new AreaFigure(
                district,
                row.text("district"),
                AreaKind.valueOf(kind),
                (int) row.number("areas"),
                (int) row.number("prominent"),
                (int) row.number("mending"),
                (int) row.number("mended"),
                row.number("households"),
                row.number("people"),
                hazards.hazards(),
                hazards.major(),
                hazards.closed());
    }
}
