package org.andian.portal.campaign.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CountedGroup;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which premises that are open today a campaign counts, and how far each is. A device that
 * took over another's circuits counts as of the first one's registration. Where it was granted that
 * nothing can be installed, a premises is counted only if something was.
 */
@ApplicationScoped
class VerifiedTable {

    private static final Duration FRESH = Duration.ofDays(7);

    private static final String PREMISES =
            """
            select p.id, p.code, p.name, p.district_path, p.demo, d.name as district, t.department, i.installed_at,
              i.heard_at, %1$s as venue_group
            from premises_view p join district_view d on d.id = p.district_id
            left join (select v.premises_id, min(coalesce(u.installed_at, v.registered_at)) as installed_at,
                max(s.last_received) as heard_at
              from device_view v join device_seen_view s on s.device_id = v.id
              left join device_succession_view u on u.device_id = v.id
              where v.retired_at is null and coalesce(u.installed_at, v.registered_at) >= ?
              group by v.premises_id) i on i.premises_id = p.id
            left join premises_standing_view t on t.premises_id = p.id and t.valid_from <= ?
              and (t.valid_to is null or t.valid_to > ?)
            where p.closed_on is null and p.district_path like ?
              and (i.heard_at is not null or not exists (select e.id from campaign_excuse e
                where e.campaign_id = ? and e.premises_id = p.id and e.state = 'GRANTED')) and %2$s\
            """;

    private static final String COUNTS =
            """
            select q.district_path, q.venue_group, coalesce(q.department, '') as department,
              count(*) as premises,
              sum(case when q.heard_at >= ? then 1 else 0 end) as verified,
              sum(case when q.heard_at < ? then 1 else 0 end) as silent,
              sum(case when q.heard_at >= ? and q.installed_at >= ? then 1 else 0 end) as gained
            from (%s) q where q.venue_group is not null
            group by q.district_path, q.venue_group, coalesce(q.department, '')\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    /**
     * Premises of one district, venue group and responsible department.
     *
     * @param department empty where nobody is named
     * @param gained of those verified how many were installed in the days a forecast looks at
     */
    record Count(
            String districtPath,
            String venueGroup,
            String department,
            int premises,
            int verified,
            int silent,
            int gained) {}

    private record Condition(String sql, List<Object> parameters) {}

    public List<Count> counts(Scope scope, CampaignFile file) {
        Condition premises = premises(scope, file.campaign());
        LocalDate day = today.date();
        int window = Forecast.window(file.campaign().startsOn(), day);
        Instant fresh = clock.instant().minus(FRESH);
        List<Object> parameters = new ArrayList<>(List.of(fresh, fresh, fresh));
        parameters.add(Period.startOf(day.minusDays(window - 1L)));
        parameters.addAll(premises.parameters());
        return sql.list(
                COUNTS.formatted(premises.sql()),
                parameters,
                row ->
                        new Count(
                                row.text("district_path"),
                                row.text("venue_group"),
                                row.text("department"),
                                (int) row.number("premises"),
                                (int) row.number("verified"),
                                (int) row.number("silent"),
                                (int) row.number("gained")));
    }

    /** By code. */
    public List<VerifiedRow> page(
            Scope scope, CampaignFile file, VerifiedQuery query, int first, int size) {
        Condition rows = rows(scope, file, query);
        Instant fresh = clock.instant().minus(FRESH);
        List<Object> parameters = new ArrayList<>(rows.parameters());
        parameters.addAll(List.of(size, first));
        return sql.list(
                "select q.* from (" + rows.sql() + " order by q.code, q.id limit ? offset ?",
                parameters,
                row -> row(row, file, fresh));
    }

    public int count(Scope scope, CampaignFile file, VerifiedQuery query) {
        Condition rows = rows(scope, file, query);
        return (int) sql.count("select count(*) as n from (" + rows.sql(), rows.parameters());
    }

    /** Behind an opening bracket. */
    private Condition rows(Scope scope, CampaignFile file, VerifiedQuery query) {
        Condition premises = premises(scope, file.campaign());
        StringBuilder where = new StringBuilder(premises.sql()).append(") q where");
        List<Object> parameters = new ArrayList<>(premises.parameters());
        where.append(" q.venue_group is not null");
        if (query.districtId() != null) {
            where.append(
                    " and q.district_path like concat((select x.path from district_view x where"
                            + " x.id = ?), '%')");
            parameters.add(query.districtId());
        }
        if (query.groupSeq() != null) {
            List<String> venues =
                    file.group(query.groupSeq()).map(ScopeGroup::counted).orElse(List.of());
            where.append(
                    venues.isEmpty()
                            ? " and 1 = 0"
                            : " and q.venue_group in (" + Sql.marks(venues.size()) + ")");
            parameters.addAll(venues);
        }
        if (query.state() != null) {
            where.append(standing(query.state(), parameters));
        }
        if (query.text() != null && !query.text().isBlank()) {
            where.append(" and (q.code like ? or q.name like ?)");
            String part = Like.containing(query.text());
            parameters.addAll(List.of(part, part));
        }
        return new Condition(where.toString(), parameters);
    }

    private String standing(Installation state, List<Object> parameters) {
        if (state == Installation.MISSING) {
            return " and q.heard_at is null";
        }
        parameters.add(clock.instant().minus(FRESH));
        return state == Installation.VERIFIED ? " and q.heard_at >= ?" : " and q.heard_at < ?";
    }

    private Condition premises(Scope scope, Campaign campaign) {
        Reach reach = scope.premises("p");
        LocalDate day = today.date();
        String counted = CountedGroup.of(Long.toString(campaign.id()), "p.id", "p.venue_group");
        List<Object> parameters = new ArrayList<>(List.of(day, day));
        parameters.add(Period.startOf(campaign.startsOn()));
        parameters.addAll(List.of(day, day, campaign.cityPath() + "%", campaign.id()));
        parameters.addAll(reach.parameters());
        return new Condition(PREMISES.formatted(counted, reach.sql()), parameters);
    }

    private static VerifiedRow row(Row row, CampaignFile file, Instant fresh) {
        Instant heard = row.instant("heard_at");
        return new VerifiedRow(
                row.number("id"),
                row.text("code"),
                row.text("name"),
                row.text("district"),
                file.counting(row.text("venue_group")).map(ScopeGroup::seq).orElse(null),
                state(heard, fresh),
                row.instant("installed_at"),
                heard,
                row.flag("demo"));
    }

    static Installation state(Instant heard, Instant fresh) {
        if (heard == null) {
            return Installation.MISSING;
        }
        return heard.isBefore(fresh) ? Installation.SILENT : Installation.VERIFIED;
    }
}
