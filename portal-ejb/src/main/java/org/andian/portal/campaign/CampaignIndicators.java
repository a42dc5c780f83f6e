package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.LateDay;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Quota, done and completion of each campaign at the end of a day. The quota is that of counties
 * and zones: of the task as a whole where it is set, else the sum of its groups. What a group is
 * given belongs to the group; what of the whole is not divided among them (less than nothing, where
 * more is handed on than there is) belongs to none. Done are premises whose detector, registered
 * since the campaign's first day, has reported; each belongs to one group of each campaign, or,
 * where its district's task is not divided to that group, to what is not divided. A rate counts
 * what is done under a task only. Campaigns without detectors have no done.
 */
@ApplicationScoped
class CampaignIndicators implements Contributor {

    static final String QUOTA = "campaignQuota";
    static final String DONE = "campaignDone";
    static final String COMPLETION = "campaignCompletion";

    @Inject private Sql sql;

    @Inject private CampaignRecount recount;

    @Inject private Measurements measurements;

    @Inject private Clock clock;

    @Override
    public int place() {
        return 80;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return List.of(
                info(QUOTA, Total.STOCK, 2),
                info(DONE, Total.STOCK, 3),
                info(COMPLETION, Total.SHARE, 3));
    }

    /** The first quota; what was installed before it is counted by the devices' own indicators. */
    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(at) as at from campaign_quota_history",
                        List.of(),
                        row -> row.instant("at"))
                .map(CampaignIndicators::day);
    }

    /** What was done is counted by the devices' days. */
    @Override
    public Optional<LocalDate> keptFrom() {
        return measurements.daysKeptFrom();
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return switch (indicator) {
            case QUOTA -> CampaignSql.quotas(last, "h.quota", "1", false);
            case DONE -> CampaignSql.premises(last, false);
            case COMPLETION ->
                    CampaignSql.both(
                            CampaignSql.quotas(last, "0", "h.quota", true),
                            CampaignSql.premises(last, true));
            default ->
                    throw new IllegalArgumentException(
                            "There is no indicator " + indicator + " here.");
        };
    }

    @Override
    public boolean followsDevices() {
        return true;
    }

    /** A device has no part in a quota, nor in what is done where it hangs in no premises. */
    @Override
    public Records records(String indicator, LateDay late, Instant now) {
        if (indicator.equals(QUOTA) || late.premisesId() == null) {
            return CampaignSql.none();
        }
        return CampaignSql.ofPremises(late.premisesId(), late.day(), indicator.equals(COMPLETION));
    }

    /**
     * Days whose quotas changed, or whose further groups of a premises; where premises stand and
     * what devices report is told by their own rooms, which have those days computed as a whole.
     */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        LocalDate today = day(clock.instant());
        Optional<LocalDate> quotas =
                sql.first(
                                "select min(at) as at from campaign_quota_history where at >= ?",
                                List.of(since),
                                row -> row.instant("at"))
                        .map(CampaignIndicators::day);
        Optional<LocalDate> tags =
                sql.first(
                        "select min(coalesce(valid_to, valid_from)) as day from"
                                + " premises_tag_view where changed_at >= ?",
                        List.of(since),
                        row -> row.day("day"));
        return Stream.concat(quotas.stream(), tags.stream())
                .min(LocalDate::compareTo)
                .filter(day -> !day.isAfter(today))
                .map(day -> day.datesUntil(today.plusDays(1)).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(indicator, day, part);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }

    private static IndicatorInfo info(String code, Total total, int ruleVersion) {
        return IndicatorInfo.of(CampaignIndicators.class, code, total, ruleVersion).ofCampaign();
    }
}
