package org.andian.portal.hazard.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.hazard.HazardKeys;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hazards by the day on which something was done with them, of the grade and kind they had at its
 * end. A hazard counts as found on the day it was entered, whatever earlier day it was found on:
 * what is dated back changes no day that was told, and found, reopened, closed and merged lead from
 * one evening's list to the next without a rest. What a later day does to a hazard changes no
 * earlier one.
 */
@ApplicationScoped
class HazardIndicators implements Contributor {

    @Inject private Sql sql;

    @Inject private HazardRecount recount;

    @Inject private Forgotten forgotten;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators = Counter.ALL.stream().map(Counter::info).toList();
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return indicators;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(at) as at from hazard_act", List.of(), row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    /** The first year that is all there, since a share counts from the year's beginning. */
    @Override
    public Optional<LocalDate> keptFrom() {
        return forgotten
                .keptFrom(HazardKeys.FORGOTTEN)
                .map(day -> day.getDayOfYear() == 1 ? day : day.plusYears(1).withDayOfYear(1));
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return HazardDays.records(Counter.of(indicator), first, last, asOf);
    }

    /** The days on which something was done; nothing is done on an earlier one. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(
                "select distinct floor((at + 28800000) / 86400000) as n from hazard_act where at >="
                        + " ?",
                List.of(since),
                row -> days.add(LocalDate.ofEpochDay(row.number("n"))));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(Counter.of(indicator), day, part);
    }
}
