package org.andian.portal.alarm;

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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Alarms by level and kind on the day they were raised, how soon they were acknowledged, and how
 * long those cleared on a day had lasted. What a later day does to an alarm (its level rises,
 * somebody acknowledges it) does not change the day it was raised. In time is what was
 * acknowledged, and still was, ten minutes after the portal heard of it; one that ended by itself
 * meanwhile counts as any other, for that nobody looked is what the rate tells. It is measured once
 * the ten minutes are over, or as soon as it is acknowledged. A fault is a fault however loud.
 */
@ApplicationScoped
class AlarmIndicators implements Contributor {

    static final String ALARMS = "alarms";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String CLEARING = "clearing";
    static final String CLEARING_MEDIAN = "clearing.median";
    static final Duration IN_TIME = Duration.ofMinutes(10);

    /**
     * An alarm received later than this was history already: nobody could acknowledge it in time.
     */
    static final Duration HISTORIC = AlarmSettings.DEFAULTS.historic();

    private static final int SECONDS_A_MINUTE = 60;

    @Inject private Sql sql;

    @Inject private AlarmRecount recount;

    @Inject private AlarmUpkeep upkeep;

    @Inject private Clock clock;

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        List<IndicatorInfo> all = new ArrayList<>(List.of(count(ALARMS, 2)));
        Arrays.stream(Level.values())
                .sorted((one, other) -> other.compareTo(one))
                .forEach(level -> all.add(count(indicator(level), level == Level.ALARM ? 1 : 2)));
        Arrays.stream(KindGroup.values())
                .forEach(kind -> all.add(count(kind.indicator(), kind == KindGroup.OTHER ? 2 : 1)));
        all.add(info(ACKNOWLEDGED, Total.RATE, 3));
        all.add(info(CLEARING, Total.MEAN, 3).scaled(SECONDS_A_MINUTE));
        all.add(info(CLEARING_MEDIAN, Total.MEDIAN, 2).scaled(SECONDS_A_MINUTE));
        return all;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(raised_at) as at from alarm",
                        List.of(),
                        row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Optional<LocalDate> keptFrom() {
        return upkeep.keptFrom();
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return AlarmDays.records(indicator, first, last, asOf);
    }

    /**
     * The days alarms were raised on that came in since, or whose ten minutes have ended since, and
     * those that alarms which changed were cleared on, or were taken to be before.
     */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(
                "select distinct floor((raised_at + ?) / ?) as day from alarm where received_at >="
                        + " ? or received_at >= ? and received_at <= ?",
                List.of(
                        AlarmDays.OFFSET,
                        AlarmDays.DAY,
                        since,
                        since.minus(IN_TIME),
                        clock.instant().minus(IN_TIME)),
                row -> days.add(LocalDate.ofEpochDay(row.number("day"))));
        sql.list(
                "select distinct floor((cleared_at + ?) / ?) as day from alarm where changed_at >="
                        + " ? and cleared_at is not null",
                List.of(AlarmDays.OFFSET, AlarmDays.DAY, since),
                row -> days.add(LocalDate.ofEpochDay(row.number("day"))));
        sql.list(
                "select distinct floor((h.at + ?) / ?) as day from alarm a join alarm_history h on"
                        + " h.alarm_id = a.id and h.what = 'cleared' where a.changed_at >= ?",
                List.of(AlarmDays.OFFSET, AlarmDays.DAY, since),
                row -> days.add(LocalDate.ofEpochDay(row.number("day"))));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(indicator, day, part);
    }

    static String indicator(Level level) {
        return switch (level) {
            case ALARM -> "alarms.alarm";
            case WARNING -> "alarms.warning";
            case FAULT -> "faults";
        };
    }

    private static IndicatorInfo count(String code, int ruleVersion) {
        return info(code, Total.FLOW, ruleVersion);
    }

    private static IndicatorInfo info(String code, Total total, int ruleVersion) {
        return IndicatorInfo.of(AlarmIndicators.class, code, total, ruleVersion).ofDevices();
    }
}
