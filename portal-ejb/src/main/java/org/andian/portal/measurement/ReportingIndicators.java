package org.andian.portal.measurement;

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
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where detectors are installed and whether they report. A premises is installed when the ledger
 * has a device there that is not retired and has ever reported; verified when one reported in the
 * seven days up to the day's end; silent when installed and not verified. A device that reports and
 * belongs to no premises counts in the city in which it was registered, one that reports after it
 * was retired where it hung; what it told before does not count, as on the day it is replaced.
 */
@ApplicationScoped
class ReportingIndicators implements Contributor {

    static final String INSTALLED = "installed";
    static final String VERIFIED = "verified";
    static final String SILENT = "silent";
    static final String UNLISTED = "unlisted";
    static final String ONLINE = "online";
    static final Duration VERIFYING = Duration.ofDays(7);

    private static final String COLUMNS =
            "select x.day, '' as campaign, x.premises_id, null as district_id, null as venue_group,"
                    + " ";
    private static final String STANDING =
            "premises_standing_view s on s.premises_id = x.premises_id and s.valid_from <= x.day"
                    + " and (s.valid_to is null or s.valid_to > x.day)";
    private static final String INSTALLED_PREMISES =
            COLUMNS
                    + """
                    null as device_id, null as alarm_id, max(x.last_ts) as at, '' as what, 1 as numerator,
                    0 as denominator
                    from device_day x join %s
                    where x.day = ? and x.listed = 1 and x.last_ts is not null
                    group by x.day, x.premises_id having max(x.last_ts) >= ? and max(x.last_ts) < ?\
                    """
                            .formatted(STANDING);
    private static final String UNLISTED_DEVICES =
            """
            select x.day, '' as campaign, x.premises_id, w.district_id, null as venue_group,
                x.device_id, null as alarm_id, x.last_ts as at, '' as what, 1 as numerator, 0 as denominator
            from device_day x left join device_registration_view w on w.device_id = x.device_id
            left join device_view d on d.id = x.device_id
            left join %s
            where x.day = ? and x.last_ts >= ?
              and (x.listed = 0 and x.last_ts >= coalesce(d.retired_at, 0) or s.premises_id is null)\
            """
                    .formatted(STANDING);
    private static final String REPORTING_MINUTES =
            COLUMNS
                    + """
                    x.device_id, null as alarm_id, x.last_ts as at, '' as what,
                    least(x.minutes, x.expected) as numerator, x.expected as denominator
                    from device_day x join %s
                    where x.day >= ? and x.day <= ? and x.listed = 1 and x.expected > 0\
                    """
                            .formatted(STANDING);

    @Inject private Sql sql;

    @Inject private DeviceDays days;

    @Inject private LateDays late;

    @Inject private ReportingRecount recount;

    @Inject private Retention retention;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return List.of(
                info(INSTALLED, Total.STOCK, 1),
                info(VERIFIED, Total.STOCK, 1),
                info(SILENT, Total.STOCK, 1),
                info(UNLISTED, Total.STOCK, 3),
                info(ONLINE, Total.RATE, 1));
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first("select min(ts) as at from reading", List.of(), row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Optional<LocalDate> keptFrom() {
        return retention.daysFrom();
    }

    @Override
    public Optional<LocalDate> recountableFrom() {
        return retention.readingsFrom();
    }

    @Override
    public void prepare(LocalDate day) {
        days.write(day);
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        Period day = Period.days(last, last);
        Instant verifiedFrom = day.to().minus(VERIFYING);
        return switch (indicator) {
            case INSTALLED ->
                    new Records(INSTALLED_PREMISES, List.of(last, Instant.EPOCH, day.to()));
            case VERIFIED -> new Records(INSTALLED_PREMISES, List.of(last, verifiedFrom, day.to()));
            case SILENT ->
                    new Records(INSTALLED_PREMISES, List.of(last, Instant.EPOCH, verifiedFrom));
            case UNLISTED -> new Records(UNLISTED_DEVICES, List.of(last, day.from()));
            case ONLINE -> new Records(REPORTING_MINUTES, List.of(first, last));
            default ->
                    throw new IllegalArgumentException(
                            "There is no indicator " + indicator + " here.");
        };
    }

    /** None as a whole, but for notes of an older build, which do not say whose reading it was. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        return late.ofNobodySince(since);
    }

    @Override
    public boolean followsDevices() {
        return true;
    }

    @Override
    public Set<LocalDate> lateSince(Instant since) {
        return late.since(since);
    }

    @Override
    public List<LateDay> late(int most) {
        return late.waiting(most);
    }

    @Override
    public boolean prepare(LateDay day) {
        return late.write(day);
    }

    @Override
    public void postpone(LateDay day, String fault) {
        late.postpone(day, fault);
    }

    @Override
    public void forget(List<Long> notes) {
        late.forget(notes);
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(indicator, day, part);
    }

    private static IndicatorInfo info(String code, Total total, int ruleVersion) {
        return IndicatorInfo.of(ReportingIndicators.class, code, total, ruleVersion);
    }
}
