package org.andian.portal.campaign.demand;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CountedGroup;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Equipment that does not qualify, as the database finds it. */
final class DemandSql {

    /**
     * Of a device's certificate f whether it falls short of what campaign c demands; takes the day.
     * The same as {@link Equipment#judged}.
     */
    private static final String SHORT =
            """
            (case when f.ccc = 1 and (f.expires_on is null or f.expires_on >= ?)
              and not exists (select 1 from campaign_demand m
                where m.campaign_id = c.id and find_in_set(m.function_code, f.functions) = 0)
              then 0 else 1 end)\
            """;

    /**
     * Premises that a campaign counts and that have equipment, at the end of a day or, while it
     * lasts, as it was counted last; none of days before which nobody had entered a certificate.
     */
    private static final String RECORDS_OF =
            """
            select cast(? as date) as day, q.campaign, q.premises_id, q.district_id, q.venue_group,
              null as device_id, null as alarm_id, null as at, '' as what, q.lacks as numerator, 1 as denominator
            from (select c.code as campaign, s.premises_id, s.district_id, w.lacks, \
            """
                    + CountedGroup.of("c.id", "s.premises_id", "s.venue_group")
                    + """
                         as venue_group
                      from campaign c
                      join district_view y on y.code = c.city_code
                      join premises_standing_view s on s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)
                      join district_view d on d.id = s.district_id and d.path like concat(y.path, '%')
                      join (select i.campaign_id, i.premises_id, max(i.lacks) as lacks
                        from (select c.id as campaign_id, l.premises_id, \
                    """
                    + SHORT
                    + """
                             as lacks
                              from campaign c
                              join (\
                    """;

    private static final String AS_OF =
            """
            ) o on o.day = cast(? as date)
              join device_placement_view l on l.valid_from < least(o.at, ?)
                and (l.valid_to is null or l.valid_to >= least(o.at, ?)) and l.premises_id is not null
              join device_view v on v.id = l.device_id
              join device_type_view t on t.code = v.type_code and t.electrical = 1
              left join device_certificate_view f on f.device_id = v.id and f.entered_at < least(o.at, ?)
                and (f.ended_at is null or f.ended_at >= least(o.at, ?))
              where exists (select 1 from campaign_demand a where a.campaign_id = c.id)
                and exists (select 1 from device_certificate_view b where b.entered_at < least(o.at, ?))
                and c.starts_on <= ? and (c.ends_on is null or c.ends_on >= ?)) i
            group by i.campaign_id, i.premises_id) w
            on w.campaign_id = c.id and w.premises_id = s.premises_id) q
            where q.venue_group is not null\
            """;

    private DemandSql() {}

    /**
     * Over alias {@code p} of premises: that a campaign counts it on a day; its equipment is not
     * looked at.
     */
    static Reach counted(Campaign campaign, LocalDate day) {
        return new Reach(
                "(p.closed_on is null and p.district_path like ? and "
                        + CountedGroup.of(Long.toString(campaign.id()), "p.id", "p.venue_group")
                        + " is not null)",
                List.of(campaign.cityPath() + "%", day, day));
    }

    /** The same, and that some of its equipment does not qualify. */
    static Reach unqualified(Campaign campaign, LocalDate day) {
        Reach counted = counted(campaign, day);
        List<Object> parameters = new ArrayList<>(counted.parameters());
        parameters.add(campaign.id());
        parameters.add(day);
        return new Reach(
                "("
                        + counted.sql()
                        + """
                         and exists (select 1 from device_view v
                          join device_type_view t on t.code = v.type_code and t.electrical = 1
                          join campaign c on c.id = ?
                          left join device_certificate_view f on f.device_id = v.id and f.ended_at is null
                          where v.premises_id = p.id and v.retired_at is null and \
                        """
                        + SHORT
                        + " = 1))",
                parameters);
    }

    static Records records(LocalDate day, AsOf asOf) {
        long end = Period.startOf(day.plusDays(1)).toEpochMilli();
        List<Object> parameters = new ArrayList<>(List.of(day, day, day, day, day, day));
        parameters.addAll(asOf.parameters());
        parameters.addAll(List.of(day, end, end, end, end, end, day, day));
        return new Records(RECORDS_OF + asOf.sql() + AS_OF, parameters);
    }
}
