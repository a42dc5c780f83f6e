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
import org.andian.portal.period.Today;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many premises of a campaign have equipment that does not qualify, at the end of a day, of
 * those that have equipment; by the rule of {@link Demands}.
 */
@ApplicationScoped
class DemandIndicators implements Contributor {

    private static final String CODE = "campaignUnqualified";

    @Inject private Sql sql;

    @Inject private DemandRecount recount;

    @Inject private Today today;

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
     * From the first day on whose end other certificates hold; where premises stand, which group
     * counts them and where devices hang is told by others, who have those days computed as a
     * whole.
     */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        return sql.first(
                        """
                        select min(case when entered_at >= ? then entered_at else ended_at end) as at
                        from device_certificate_view where entered_at >= ? or ended_at >= ?\
                        """,
                        List.of(since, since, since),
                        row -> row.instant("at"))
                .map(DemandIndicators::day)
                .filter(day -> !day.isAfter(today.date()))
                .map(day -> day.datesUntil(today.date().plusDays(1)).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(day, part);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }
}
