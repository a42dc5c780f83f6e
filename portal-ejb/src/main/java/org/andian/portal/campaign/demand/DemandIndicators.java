package org.andian.portal.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many premises of a campaign have equipment that does not qualify, at the end of a day, of
 * those that have equipment; by the rule of {@link Demands}.
 */
@ApplicationScoped
class DemandIndicators implements Contributor {

    private static final String CODE = "campaignUnqualified";

    @Inject private Sql sql;

    @Inject private DemandRecount recount;

    @Override
    public int place() {
        return 85;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return List.of(IndicatorInfo.of(DemandIndicators.class, CODE, Total.STOCK, 1).ofCampaign());
    }

    /** The first certificate: before it nobody kept them, and every premises would be one. */
    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(entered_at) as at from device_certificate_view",
                        List.of(),
                        row -> row.instant("at"))
                .map(DemandIndicators::day);
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return DemandSql.records(last, asOf);
    }

    /**
     * Days on which certificates were entered or ended; where premises stand, which group counts
     * them and where devices hang is told by others, who have those days computed as a whole.
     */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(
                        """
                        select distinct floor((coalesce(ended_at, entered_at) + 28800000) / 86400000) as n
                        from device_certificate_view where entered_at >= ? or ended_at >= ?\
                        """,
                        List.of(since, since),
                        row -> row.number("n"))
                .forEach(number -> days.add(LocalDate.ofEpochDay(number)));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(day, part);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }
}
