package org.andian.portal.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Catalogue;
import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.Coverage.Covered;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.FactSums;
import org.andian.portal.fact.Freshness;
import org.andian.portal.fact.Grain;
import org.andian.portal.fact.Limit;
import org.andian.portal.fact.Monitoring;
import org.andian.portal.fact.Monitoring.Heard;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.CellKey.Span;
import org.andian.reports.Table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Conducts a query: frame, periods, sums and coverage of each, keys, lines, print. */
@ApplicationScoped
class Tables {

    /** Says which venue groups and departments have premises at all. */
    private static final String PREMISES = "premises";

    @Inject private Catalogue catalogue;

    @Inject private TableFrames frames;

    @Inject private FactSums facts;

    @Inject private Medians medians;

    @Inject private Coverage coverage;

    @Inject private AxisNames register;

    @Inject private Monitoring monitoring;

    /**
     * What was read of one period.
     *
     * @param before whether it is one to compare with; the period asked for is told as it is
     */
    private record Reading(
            DateSpan days,
            Sums sums,
            Map<String, Covered> covered,
            MonitoredDays monitored,
            boolean before) {

        boolean isWhole(IndicatorInfo info) {
            return Coverage.isMeasured(info, covered.get(info.code()), days, true);
        }

        boolean measures(IndicatorInfo info, String row, String column) {
            boolean watched =
                    !before || !dependsOnWatching(info) || monitored.isComparable(row, column);
            return watched && Coverage.isMeasured(info, covered.get(info.code()), days, before);
        }
    }

    /** What happens in a period goes unnoticed while nobody watches. */
    private static boolean dependsOnWatching(IndicatorInfo info) {
        return !info.total().isStock() && !info.campaign() && !info.people();
    }

    StatisticTable of(Scope scope, StatisticQuery query, Locale locale) {
        TableFrame frame = frames.of(scope, query);
        List<IndicatorInfo> asked =
                query.indicators().stream().map(code -> catalogue.get(code).info()).toList();
        LocalDate latest = coverage.latest();
        Map<Span, DateSpan> spans = Spans.of(query, latest);
        List<Heard> heard = heard(frame, query, asked, spans.values());
        Map<Span, Reading> readings = new EnumMap<>(Span.class);
        spans.forEach(
                (span, days) ->
                        readings.put(
                                span,
                                new Reading(
                                        days,
                                        sums(frame, query, asked, new Reach(days, latest)),
                                        coverage.of(asked, days),
                                        MonitoredDays.of(heard, frame, query, days),
                                        span != Span.CURRENT)));
        Headings headings =
                new Headings(
                        frame,
                        Limit.grants(scope),
                        register.venueGroups(),
                        register.departments(),
                        Words.of(locale));
        DateSpan current = spans.get(Span.CURRENT);
        Freshness freshness =
                coverage.freshness(
                        readings.get(Span.CURRENT).covered(),
                        current,
                        coverage.corrections(asked, current, frame.limit()));
        return table(maker(query, asked, readings), headings, readings, freshness);
    }

    /**
     * @param latest the last day that has figures
     */
    private record Reach(DateSpan days, LocalDate latest) {}

    /** Premises are read in any case, so that a row with premises and no alarm is there. */
    private Sums sums(
            TableFrame frame, StatisticQuery query, List<IndicatorInfo> asked, Reach reach) {
        Map<String, IndicatorInfo> read = new LinkedHashMap<>();
        asked.forEach(info -> read.put(info.code(), info));
        read.putIfAbsent(PREMISES, catalogue.get(PREMISES).info());
        if (asked.stream().anyMatch(IndicatorInfo::monitored)) {
            Monitoring.HEARD_BY.forEach(code -> read.putIfAbsent(code, catalogue.get(code).info()));
        }
        Sums sums = added(frame, query, read, reach);
        asked.stream()
                .filter(info -> info.total() == Total.MEDIAN)
                .forEach(
                        info ->
                                medians.into(
                                        sums,
                                        catalogue.get(info.code()),
                                        frame,
                                        query,
                                        reach.days()));
        return sums;
    }

    /** All but the middles: they do not add up. */
    private Sums added(
            TableFrame frame, StatisticQuery query, Map<String, IndicatorInfo> read, Reach reach) {
        return Sums.of(
                facts.of(
                        read.values().stream()
                                .filter(info -> info.total() != Total.MEDIAN)
                                .toList(),
                        reach.days(),
                        reach.latest(),
                        frame.limit(),
                        grain(query)),
                frame,
                query,
                read);
    }

    /** In all periods; not looked up where nothing that is asked for depends on it. */
    private List<Heard> heard(
            TableFrame frame,
            StatisticQuery query,
            List<IndicatorInfo> asked,
            Collection<DateSpan> spans) {
        return asked.stream().anyMatch(Tables::dependsOnWatching)
                ? monitoring.of(spans, frame.limit(), grain(query))
                : List.of();
    }

    /** Within a campaign the department follows from the venue group. */
    private static Grain grain(StatisticQuery query) {
        Set<Axis> axes =
                query.columns() == null
                        ? Set.of(query.rows())
                        : Set.of(query.rows(), query.columns());
        boolean led = axes.contains(Axis.DEPARTMENT) && query.campaign() != null;
        return new Grain(
                axes.contains(Axis.DISTRICT),
                led || axes.contains(Axis.VENUE_GROUP) || axes.contains(Axis.CAMPAIGN_GROUP),
                axes.contains(Axis.DEPARTMENT) && !led);
    }

    /**
     * What counts within a campaign says nothing without one; both periods of a comparison must be
     * whole, and the happenings of the one before are compared only where it was monitored.
     */
    private static TableMaker maker(
            StatisticQuery query, List<IndicatorInfo> asked, Map<Span, Reading> readings) {
        Map<Span, Sums> sums = new EnumMap<>(Span.class);
        readings.forEach((span, reading) -> sums.put(span, reading.sums()));
        return new TableMaker(
                query,
                asked,
                sums,
                (info, span, row, column) ->
                        (!info.campaign() || query.campaign() != null)
                                && readings.get(span).measures(info, row, column)
                                && (span == Span.CURRENT
                                        || readings.get(Span.CURRENT).isWhole(info)));
    }

    private StatisticTable table(
            TableMaker maker, Headings headings, Map<Span, Reading> readings, Freshness freshness) {
        StatisticQuery query = maker.query();
        Reading current = readings.get(Span.CURRENT);
        LocalDate last = current.days().last();
        String all = headings.words().get("total");
        List<Leaf> leaves =
                maker.leaves(
                        query.columns() == null
                                ? List.of()
                                : headings.keys(query.columns(), current.sums().columns(), last),
                        new AxisKey(query.columns(), AxisKey.ALL, all));
        List<AxisKey> rows = headings.keys(query.rows(), current.sums().rows(), last);
        TableMaker.requireToFit(rows.size(), leaves.size());
        List<TableLine> lines =
                maker.ranked(rows.stream().map(key -> maker.line(key, leaves)).toList());
        TableLine total = maker.line(new AxisKey(query.rows(), AxisKey.ALL, all), leaves);
        Map<Span, DateSpan> spans = new EnumMap<>(Span.class);
        readings.forEach((span, reading) -> spans.put(span, reading.days()));
        Map<Span, Watched> watched =
                maker.indicators().stream().anyMatch(Tables::dependsOnWatching)
                        ? watched(readings)
                        : Map.of();
        PrintedTable printed =
                new PrintedTable(query, spans, headings.frame().campaign(), headings.words());
        Table table = printed.table(leaves, lines, total, printed.note(freshness));
        return new StatisticTable(query, spans, watched, freshness, leaves, lines, total, table);
    }

    private static Map<Span, Watched> watched(Map<Span, Reading> readings) {
        Map<Span, Watched> watched = new EnumMap<>(Span.class);
        readings.forEach(
                (span, reading) ->
                        watched.put(span, reading.monitored().watched(AxisKey.ALL, AxisKey.ALL)));
        return watched;
    }
}
