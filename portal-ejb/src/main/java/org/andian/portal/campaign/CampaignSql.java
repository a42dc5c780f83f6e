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

    /**
     * Of each district whether its county or zone has a task for the scope group that counts a
     * venue group, or only one as a whole, at the end of a day; no row where it has neither.
     */
    private static final String TASKS =
            """
            (select h.campaign_id, b.id as district_id, e.venue_group,
                max(case when h.group_seq > 0 then 1 else 0 end) as divided
              from campaign_quota_history h
              join (select max(id) as id from campaign_quota_history where at < ?
                group by campaign_id, district_id, group_seq) n on n.id = h.id
              join district_view a on a.id = h.district_id and a.level in ('county', 'zone')
              join district_view b on b.path like concat(a.path, '%%')
              join (select g.campaign_id, v.venue_group, min(g.seq) as seq
                from campaign_group g join campaign_group_venue v on v.group_id = g.id
                group by g.campaign_id, v.venue_group) e
                on e.campaign_id = h.campaign_id and h.group_seq in (0, e.seq)
              where h.quota_after is not null
              group by h.campaign_id, b.id, e.venue_group)\
            """;

    /** Each stands where its task stands, as {@link DoneUnder} says. */
    private static final String PREMISES =
            """
            select q.day, q.campaign, q.premises_id, q.district_id,
              case when t.divided = 0 then '#0' else q.venue_group end as venue_group,
              null as device_id, null as alarm_id, q.at, '' as what, %1$s
            from (select cast(? as date) as day, c.id as campaign_id, c.code as campaign, s.premises_id,
                    s.district_id, i.last_ts as at,
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
                    left join\
                    """
                    + " "
                    + TASKS
                    + """
                     t on t.campaign_id = q.campaign_id and t.district_id = q.district_id
                      and t.venue_group = q.venue_group
                    where q.venue_group is not null\
                    """;

    /** What is done, of all that there is to do. */
    private static final String DONE =
            "case when q.at is null then 0 else 1 end as numerator, 1 as denominator";

    /** What is done under a task; the quotas stand below the line. */
    private static final String DONE_UNDER_TASK =
            "case when q.at is null or t.divided is null then 0 else 1 end as numerator, 0 as"
                    + " denominator";

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

    /**
     * @param underTask only what is done under a task, as the part of a rate above its line
     */
    static Records premises(LocalDate day, boolean underTask) {
        return premises(day, underTask, "", "", List.of());
    }

    /** The same of one premises. */
    static Records ofPremises(long premises, LocalDate day, boolean underTask) {
        return premises(
                day,
                underTask,
                "and s.premises_id = ?",
                "and x.premises_id = ?",
                List.of(premises));
    }

    private static Records premises(
            LocalDate day, boolean underTask, String standing, String devices, List<Long> one) {
        long end = Period.days(day, day).to().toEpochMilli();
        List<Object> parameters = new ArrayList<>(List.of(day, day, day, day, day));
        parameters.addAll(one);
        parameters.addAll(List.of(day, end));
        parameters.addAll(one);
        parameters.add(end);
        String figures = underTask ? DONE_UNDER_TASK : DONE;
        return new Records(PREMISES.formatted(figures, standing, devices), parameters);
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
