package org.andian.portal.campaign;

import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The records behind the campaigns' indicators. */
final class CampaignSql {

    /**
     * The last word of a day on each cell of a county or zone; groups count only where the whole is
     * not set.
     */
    private static final String QUOTAS =
            """
            select cast(? as date) as day, c.code as campaign, null as premises_id, h.district_id, null as device_id,
                null as alarm_id, h.at as at,
              cast(h.group_seq as char) as what, %s as numerator, %s as denominator
            from campaign_quota_history h
            join (select max(id) as id from campaign_quota_history where at < ?
              group by campaign_id, district_id, group_seq) n on n.id = h.id
            join campaign c on c.id = h.campaign_id
            join district_view d on d.id = h.district_id and d.level in ('county', 'zone')
            where h.quota_after is not null %s and (h.group_seq = 0 or not exists (
              select 1 from campaign_quota_history w
              join (select max(id) as id from campaign_quota_history where at < ? and group_seq = 0
                group by campaign_id, district_id) m on m.id = w.id
              where w.campaign_id = h.campaign_id and w.district_id = h.district_id and w.quota_after is not null))\
            """;

    private static final String PREMISES =
            """
            select cast(? as date) as day, c.code as campaign, s.premises_id, s.district_id, null as device_id,
                null as alarm_id, i.last_ts as at, '' as what,
              case when i.premises_id is null then 0 else 1 end as numerator, %s as denominator
            from campaign c
            join district_view y on y.code = c.city_code
            join premises_standing_view s on s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)
            join district_view d on d.id = s.district_id and d.path like concat(y.path, '%%')
            left join (select k.id, x.premises_id, max(x.last_ts) as last_ts from campaign k
              join device_day_view x on x.day = ? and x.listed = 1 and x.last_ts is not null and x.last_ts < ?
              join device_view v on v.id = x.device_id
              left join device_succession_view u on u.device_id = v.id
              where k.detectors = 1
                and coalesce(u.installed_at, v.registered_at)
                  >= (to_days(k.starts_on) - 719528) * 86400000 - 28800000
              group by k.id, x.premises_id) i on i.id = c.id and i.premises_id = s.premises_id
            where c.detectors = 1 and exists (select 1 from campaign_group g
              join campaign_group_venue e on e.group_id = g.id
              where g.campaign_id = c.id and e.venue_group = s.venue_group)\
            """;

    private CampaignSql() {}

    /**
     * @param numerator a column of the history, as h. @param detectors only of campaigns whose
     *     indicator is installing detectors
     */
    static Records quotas(LocalDate day, String numerator, String denominator, boolean detectors) {
        long end = Period.days(day, day).to().toEpochMilli();
        String only = detectors ? "and c.detectors = 1" : "";
        return new Records(QUOTAS.formatted(numerator, denominator, only), List.of(day, end, end));
    }

    static Records premises(LocalDate day, String denominator) {
        return new Records(
                PREMISES.formatted(denominator),
                List.of(day, day, day, day, Period.days(day, day).to().toEpochMilli()));
    }

    static Records both(Records one, Records other) {
        List<Object> parameters = new ArrayList<>(one.parameters());
        parameters.addAll(other.parameters());
        return new Records(one.sql() + " union all " + other.sql(), parameters);
    }
}
