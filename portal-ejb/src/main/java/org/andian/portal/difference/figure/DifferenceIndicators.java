package org.andian.portal.difference.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.difference.rule.DifferenceKeys;
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
 * Differences by the day on which the portal found them, and as they stood when a day ended. What a
 * later day finds or says changes no earlier one.
 */
@ApplicationScoped
class DifferenceIndicators implements Contributor {

    private static final String CHANGED =
            "select distinct floor((at + 28800000) / 86400000) as n from difference_act where at"
                    + " >= ?";

    @Inject private Sql sql;

    @Inject private DifferenceRecount recount;

    @Inject private Forgotten forgotten;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators = DifferenceCounter.ALL.stream().map(DifferenceCounter::info).toList();
    }

    @Override
    public int place() {
        return 48;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return indicators;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(at) as at from difference_act",
                        List.of(),
                        row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Optional<LocalDate> keptFrom() {
        return forgotten.keptFrom(DifferenceKeys.FORGOTTEN);
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return DifferenceDays.records(DifferenceCounter.of(indicator), first, last, asOf);
    }

    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(CHANGED, List.of(since), row -> days.add(LocalDate.ofEpochDay(row.number("n"))));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(DifferenceCounter.of(indicator), day, part);
    }
}
