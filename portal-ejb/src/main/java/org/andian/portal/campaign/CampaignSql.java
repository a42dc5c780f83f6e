package org.andian.portal.campaign;

import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The records behind the campaigns' indicators. */
final class CampaignSql {

    /**
     * Each cell's last word of a day; the whole stands with what is left of it when its groups have
     * theirs, and not at all where that is nothing.
     */
    private static final String QUOTAS =
            """
            select cast(? as date) as day, c.code as campaign, null as premises_id, h.district_id,
              cast(concat('#', h.group_seq) as char) collate utf8mb4_bin as venue_group, null as device_id,
              null as alarm_id, h.at as at, cast(h.group_seq as char) as what, %s as numerator, %s as denominator
            from (select l.campaign_id, l.district_id, l.group_seq, l.at,
                l.quota_after - case when l.group_seq = 0 then coalesce(k.divided, 0) else 0 end as quota,
                case when l.group_seq = 0 and l.quota_after = k.divided then 0 else 1 end as told
              from campaign_quota_history l
              join (select max(id) as id from campaign_quota_history where at < ?
                group by campaign_id, district_id, group_seq) n on n.id = l.id
              left join (select w.campaign_id, w.district_id, sum(w.quota_after) as divided
                from campaign_quota_history w
                join (select max(id) as id from campaign_quota_history where at < ? and group_seq > 0
                  group by campaign_id, district_id, group_seq) m on m.id = w.id
                group by w.campaign_id, w.district_id) k
                on k.campaign_id = l.campaign_id and k.district_id = l.district_id
              where l.quota_after is not null) h
            join campaign c on c.id = h.campaign_id
            join district_view d on d.id = h.district_id and d.level in ('county', 'zone')
            where h.told = 1 %s\
            """;

    private static final String PREMISES =
            """
            select q.day, q.campaign, q.premises_id, q.district_id, q.venue_group, null as device_id, null as alarm_id,
              q.at, '' as what, case when q.at is null then 0 else 1 end as numerator, %1$s as denominator
            from (select cast(? as date) as day, c.code as campaign, s.premises_id, s.district_id, i.last_ts as at,
            """
                    + CountedGroup.of("c.id", "s.premises_id", "s.venue_group")
                    + """
                         as venue_group
                      from campaign c
                      join district_view y on y.code = c.city_code
                      join premises_standing_view s on s.valid_from <= ?
                        and (s.valid_to is null or s.valid_to > ?) %2$s
                      join district_view d on d.id = s.district_id and d.path like concat(y.path, '%%')
                      left join (select k.id, x.premises_id, max(x.last_ts) as last_ts from campaign k
                        join device_day_view x on x.day = ? and x.listed = 1 and x.last_ts is not null
                          and x.last_ts < ? %3$s
                        join device_view v on v.id = x.device_id
                        left join device_succession_view u on u.device_id = v.id
                        where k.detectors = 1
                          and coalesce(u.installed_at, v.registered_at)
                            >= (to_days(k.starts_on) - 719528) * 86400000 - 28800000
                        group by k.id, x.premises_id) i
                        on i.id = c.id and i.premises_id = s.premises_id
                      where c.detectors = 1) q
                    where q.venue_group is not null\
                    """;

    private CampaignSql() {}

    /**
     * @param numerator a column of the cells, as h. @param detectors only of campaigns whose
     *     indicator is installing detectors
     */
    static Records quotas(LocalDate day, String numerator, String denominator, boolean detectors) {
        long end = Period.days(day, day).to().toEpochMilli();
        String only = detectors ? "and c.detectors = 1" : "";
        return new Records(QUOTAS.formatted(numerator, denominator, only), List.of(day, end, end));
    }

    static Records premises(LocalDate day, String denominator) {
        return premises(day, denominator, "", "", List.of());
    }

    /** The same of one premises. */
    static Records ofPremises(long premises, LocalDate day, String denominator) {
        return premises(
                day,
                denominator,
                "and s.premises_id = ?",
                "and x.premises_id = ?",
                List.of(premises));
    }

    private static Records premises(
            LocalDate day, String denominator, String standing, String devices, List<Long> one) {
        List<Object> parameters = new ArrayList<>(List.of(day, day, day, day, day));
        parameters.addAll(one);
        parameters.addAll(List.of(day, Period.days(day, day).to().toEpochMilli()));
        parameters.addAll(one);
        return new Records(PREMISES.formatted(denominator, standing, devices), parameters);
    }

    /** No record at all. */
    static Records none() {
        return new Records(
                """
                select null as day, '' as campaign, null as premises_id, null as district_id, null as venue_group,
                  null as device_id, null as alarm_id, null as at, '' as what, 0 as numerator, 0 as denominator
                from campaign c where 1 = 0\
                """,
                List.of());
    }

    static Records both(Records one, Records other) {
        List<Object> parameters = new ArrayList<>(one.parameters());
        parameters.addAll(other.parameters());
        return new Records(one.sql() + " union all " + other.sql(), parameters);
    }
}
