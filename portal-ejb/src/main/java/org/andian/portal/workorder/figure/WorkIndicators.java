package org.andian.portal.workorder.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkKeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Work orders and trainings by the day on which the portal heard of what was done. What a later day
 * does to an order changes no earlier one.
 */
@ApplicationScoped
class WorkIndicators implements Contributor {

    private static final String FIRST =
            "select min(at) as at from (select min(at) as at from work_act union all select"
                    + " min(recorded_at) as at from work_training) first_days";

    private static final String CHANGED =
            """
            select distinct floor((at + 28800000) / 86400000) as n from work_act where at >= ?
            union select distinct floor((recorded_at + 28800000) / 86400000) as n from work_training
            where recorded_at >= ? or withdrawn_at >= ?\
            """;

    @Inject private Sql sql;

    @Inject private WorkRecount recount;

    @Inject private Forgotten forgotten;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators = WorkCounter.ALL.stream().map(WorkCounter::info).toList();
    }

    @Override
    public int place() {
        return 45;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return indicators;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(FIRST, List.of(), row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Optional<LocalDate> keptFrom() {
        return forgotten.keptFrom(WorkKeys.FORGOTTEN);
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return WorkFigureDays.records(WorkCounter.of(indicator), first, last, asOf);
    }

    /** The days on which something was done, and of trainings that were withdrawn. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(
                CHANGED,
                List.of(since, since, since),
                row -> days.add(LocalDate.ofEpochDay(row.number("n"))));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(WorkCounter.of(indicator), day, part);
    }
}
