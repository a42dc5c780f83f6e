package org.andian.portal.inspection.figure;

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
import org.andian.portal.inspection.InspectionKeys;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Inspections by the day on which something was done with them. What a phone has kept counts on the
 * day on which the portal took it: what is dated back changes no day that was told.
 */
@ApplicationScoped
class InspectionIndicators implements Contributor {

    private static final String FIRST =
            """
            select least(
              coalesce((select min(a.at) from inspection_act a), 9999999999999),
              coalesce((select min(f.kept_at) from inspection_finding f), 9999999999999),
              coalesce((select min(s.kept_at) from patrol_stop s), 9999999999999)) as at\
            """;

    private static final Instant NEVER = Instant.ofEpochMilli(9_999_999_999_999L);

    private static final List<String> CHANGED =
            List.of(
                    "select distinct floor((at + 28800000) / 86400000) as n from inspection_act"
                            + " where at >= ?",
                    "select distinct floor((kept_at + 28800000) / 86400000) as n from"
                            + " inspection_finding where kept_at >= ?",
                    "select distinct floor((kept_at + 28800000) / 86400000) as n from patrol_stop"
                            + " where kept_at >= ?");

    @Inject private Sql sql;

    @Inject private InspectionRecount recount;

    @Inject private Forgotten forgotten;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators = Stream.of(InspectionMeasure.values()).map(InspectionMeasure::info).toList();
    }

    @Override
    public int place() {
        return 46;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return indicators;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(FIRST, List.of(), row -> row.instant("at"))
                .filter(at -> at.isBefore(NEVER))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Optional<LocalDate> keptFrom() {
        return forgotten.keptFrom(InspectionKeys.FORGOTTEN);
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return InspectionDays.records(InspectionMeasure.of(indicator), first, last, asOf);
    }

    /** The days on which something was done; nothing is done on an earlier one. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        for (String select : CHANGED) {
            sql.list(
                    select, List.of(since), row -> days.add(LocalDate.ofEpochDay(row.number("n"))));
        }
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(InspectionMeasure.of(indicator), day, part);
    }
}
