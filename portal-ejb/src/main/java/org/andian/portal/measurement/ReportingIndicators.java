package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where detectors are installed and whether they report. A premises is installed when the ledger
 * has a device there that is not retired and has ever reported; verified when one reported in the
 * seven days up to the day's end; silent when installed and not verified.
 */
@ApplicationScoped
class ReportingIndicators implements Contributor {

    static final String INSTALLED = "installed";
    static final String VERIFIED = "verified";
    static final String SILENT = "silent";
    static final String UNLISTED = "unlisted";
    static final String ONLINE = "online";
    static final Duration VERIFYING = Duration.ofDays(7);

    private static final Duration NOTES_KEPT = Duration.ofDays(1);
    private static final String COLUMNS =
            "select x.day, '' as campaign, x.premises_id, null as district_id, ";
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
            COLUMNS
                    + """
                    x.device_id, null as alarm_id, x.last_ts as at, '' as what, 1 as numerator, 0 as denominator
                    from device_day x left join %s
                    where x.day = ? and x.last_ts >= ? and (x.listed = 0 or s.premises_id is null)\
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

    @Inject private ReportingRecount recount;

    @Inject private Retention retention;

    @Inject private Clock clock;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return List.of(
                info(INSTALLED, Total.STOCK),
                info(VERIFIED, Total.STOCK),
                info(SILENT, Total.STOCK),
                info(UNLISTED, Total.STOCK),
                info(ONLINE, Total.RATE));
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(ts) as at from reading",
                        List.of(),
                        row -> Optional.ofNullable(row.instant("at")))
                .flatMap(at -> at)
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
    public Records records(String indicator, LocalDate first, LocalDate last) {
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

    /**
     * Days that readings came late for, and all after them: the last reading is handed on from day
     * to day. Older notes are forgotten.
     */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        sql.update("delete from reading_late where noted_at < ?", since.minus(NOTES_KEPT));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        Set<LocalDate> changed = new TreeSet<>();
        sql.first(
                        "select min(day) as day from reading_late where noted_at >= ?",
                        List.of(since),
                        row -> Optional.ofNullable(row.day("day")))
                .flatMap(day -> day)
                .filter(day -> !day.isAfter(today))
                .ifPresent(day -> day.datesUntil(today.plusDays(1)).forEach(changed::add));
        return changed;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day) {
        return recount.of(indicator, day);
    }

    private static IndicatorInfo info(String code, Total total) {
        return IndicatorInfo.of(ReportingIndicators.class, code, total, 1);
    }
}
