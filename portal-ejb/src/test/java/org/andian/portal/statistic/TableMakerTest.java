package org.andian.portal.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.fact.Count;
import org.andian.portal.fact.FactSums;
import org.andian.portal.fact.Limit;
import org.andian.portal.fact.Spot;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.CellKey.Span;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** City 1 with counties 2 and 3; two venue groups; one is counted by no department. */
class TableMakerTest {

    private static final Place CITY = new Place(1, "City", "city", "/1/", null, null);
    private static final Map<Long, Place> PLACES =
            Map.of(
                    1L,
                    CITY,
                    2L,
                    new Place(2, "East", "county", "/1/2/", null, null),
                    3L,
                    new Place(3, "West", "county", "/1/3/", null, null),
                    4L,
                    new Place(4, "Town", "township", "/1/3/4/", null, null));
    private static final TableFrame FRAME =
            new TableFrame(PLACES, Optional.of(CITY), null, Limit.NONE);
    private static final IndicatorInfo ALARMS = info("alarms", Total.FLOW, 1);
    private static final IndicatorInfo RATE = info("rate", Total.RATE, 1);
    private static final IndicatorInfo MEAN = info("mean", Total.MEAN, 60);
    private static final IndicatorInfo ONLINE = info("online", Total.RATE, 1);
    private static final IndicatorInfo INSTALLED = info("installed", Total.STOCK, 1);
    private static final AxisKey ALL = new AxisKey(null, AxisKey.ALL, "Total");

    @Test
    void totalsAreMadeFromTheSums() {
        List<FactSums.Sum> now =
                List.of(
                        sum("rate", 2, "A", 1, 2),
                        sum("rate", 3, "A", 9, 90),
                        sum("mean", 2, "A", 600, 1),
                        sum("mean", 4, "B", 120, 3));
        assertEquals(
                """
                2: 0.5 10.0
                3: 0.1 0.6667
                *: 0.1087 3.0\
                """,
                table(
                        query(null, null, false, "rate", "mean"),
                        List.of(RATE, MEAN),
                        Map.of(Span.CURRENT, now)));
    }

    /** The total's line counts as well. */
    @Test
    void aTableThatNobodyCanWaitForIsRefusedWithWhatItWouldHold() {
        TableMaker.requireToFit(499, 100);
        Refusal refused = assertThrows(Refusal.class, () -> TableMaker.requireToFit(500, 100));
        assertEquals(StatisticReason.TOO_MANY_CELLS, refused.reason());
        assertEquals(List.of(50_100L, 50_000), refused.values());
    }

    @Test
    void nothingToMeasureIsNoFigure() {
        List<FactSums.Sum> now =
                List.of(
                        sum("alarms", 2, "A", 0, 0),
                        sum("rate", 2, "A", 0, 0),
                        sum("rate", 3, "A", 0, 5));
        assertEquals(
                """
                2: 0.0 -
                3: 0.0 0.0
                *: 0.0 0.0\
                """,
                table(
                        query(null, null, false, "alarms", "rate"),
                        List.of(ALARMS, RATE),
                        Map.of(Span.CURRENT, now)));
    }

    /** In group B of county 2 it is known by its alarms; in county 3 the devices are silent. */
    @Test
    void noughtIsSaidOnlyWhereADeviceIsHeard() {
        List<FactSums.Sum> now =
                List.of(
                        sum("alarms", 2, "B", 4, 0),
                        sum("online", 2, "A", 90, 1440),
                        sum("online", 3, "B", 0, 1440),
                        sum("installed", 3, "B", 2, 0));
        assertEquals(
                """
                2: 0.0 0.0 0.0 0.0 0.0 0.0
                3: - 0.0 - 2.0 - 2.0
                *: 0.0 0.0 0.0 2.0 0.0 2.0\
                """,
                table(
                        query(Axis.VENUE_GROUP, null, false, "arcs", "installed"),
                        List.of(info("arcs", Total.FLOW, 1).ofDevices(), INSTALLED),
                        Map.of(Span.CURRENT, now)));
    }

    /** What people do goes on while nothing is heard. */
    @Test
    void whatIsNotToldByDevicesNeedsNone() {
        assertEquals(
                """
                2: 0.0
                3: 0.0
                *: 0.0\
                """,
                table(
                        query(null, null, false, "alarms"),
                        List.of(ALARMS),
                        Map.of(Span.CURRENT, List.of(sum("online", 2, "A", 0, 1440)))));
    }

    @Test
    void denominatorsStandBesideWhatHasThem() {
        assertEquals(
                """
                2: 3.0 0.5 4.0
                3: 0.0 - 0.0
                *: 3.0 0.5 4.0\
                """,
                table(
                        withDenominators("alarms", "rate"),
                        List.of(ALARMS, RATE),
                        Map.of(
                                Span.CURRENT,
                                List.of(sum("alarms", 2, "A", 3, 0), sum("rate", 2, "A", 2, 4)))));
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTwo() {
        assertEquals(new Count(20, 3), Medians.middle(counted(10, 20, 90)));
        assertEquals(new Count(15, 4), Medians.middle(counted(10, 10, 20, 90)));
        assertEquals(new Count(7, 1), Medians.middle(counted(7)));
    }

    private static SortedMap<Long, Long> counted(long... values) {
        SortedMap<Long, Long> counted = new TreeMap<>();
        for (long value : values) {
            counted.merge(value, 1L, Long::sum);
        }
        return counted;
    }

    @Test
    void comparisonsAreDifferenceAndRelativeChange() {
        List<FactSums.Sum> now =
                List.of(
                        sum("alarms", 2, "A", 12, 0),
                        sum("alarms", 3, "A", 5, 0),
                        sum("rate", 2, "A", 3, 4));
        List<FactSums.Sum> before =
                List.of(
                        sum("alarms", 2, "A", 10, 0),
                        sum("rate", 2, "A", 1, 2),
                        sum("rate", 3, "A", 1, 2));
        assertEquals(
                """
                2: 12.0 2.0 0.2 0.75 25.0 0.5
                3: 5.0 5.0 - - - -
                *: 17.0 7.0 0.7 0.75 25.0 0.5\
                """,
                table(
                        query(null, null, true, "alarms", "rate"),
                        List.of(ALARMS, RATE),
                        Map.of(Span.CURRENT, now, Span.MONTH_BEFORE, before)));
    }

    @Test
    void aBaseThatWasNotMeasuredIsNoBase() {
        List<FactSums.Sum> now = List.of(sum("alarms", 2, "A", 12, 0), sum("alarms", 3, "A", 1, 0));
        assertEquals(
                """
                2: 12.0 - -
                3: 1.0 - -
                *: 13.0 - -\
                """,
                table(
                        query(null, null, true, "alarms"),
                        List.of(ALARMS),
                        Map.of(Span.CURRENT, now)));
    }

    @Test
    void columnsHaveTotalsOfTheirOwn() {
        List<FactSums.Sum> now =
                List.of(
                        sum("alarms", 2, "A", 1, 0),
                        sum("alarms", 2, "B", 2, 0),
                        sum("alarms", 4, "A", 4, 0),
                        sum("rate", 2, "A", 1, 1),
                        sum("rate", 2, "B", 0, 3));
        assertEquals(
                """
                2: 1.0 1.0 2.0 0.0 3.0 0.25
                3: 4.0 - 0.0 - 4.0 -
                *: 5.0 1.0 2.0 0.0 7.0 0.25\
                """,
                table(
                        query(Axis.VENUE_GROUP, null, false, "alarms", "rate"),
                        List.of(ALARMS, RATE),
                        Map.of(Span.CURRENT, now)));
    }

    @Test
    void equalFiguresShareARankAndNoneHasNone() {
        List<FactSums.Sum> now =
                List.of(
                        sum("alarms", 0, "", 99, 0),
                        sum("alarms", 2, "A", 3, 0),
                        sum("alarms", 4, "A", 7, 0),
                        sum("alarms", 1, "A", 3, 0));
        TableMaker maker =
                maker(
                        query(null, "alarms", false, "alarms"),
                        List.of(ALARMS),
                        Map.of(Span.CURRENT, now));
        List<Leaf> leaves = maker.leaves(List.of(), ALL);
        List<TableLine> lines =
                maker.ranked(
                        Stream.of("1", "2", "3", AxisKey.NONE)
                                .map(code -> maker.line(key(code), leaves))
                                .toList());
        assertEquals(
                "3=1 1=2 2=2 -=null",
                lines.stream()
                        .map(line -> line.key().code() + "=" + line.rank())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void cellsOpenUnderTheirRowAndColumn() {
        TableMaker maker =
                maker(
                        query(null, null, false, "rate"),
                        List.of(RATE),
                        Map.of(Span.CURRENT, List.of(sum("rate", 2, "A", 1, 2))));
        Cell cell = maker.line(key("2"), maker.leaves(List.of(), ALL)).cells().getFirst();
        assertEquals(new Cell(CellKey.parse("2~*~rate~NUMERATOR~CURRENT"), 0.5, 1, 2), cell);
        assertEquals(
                "2~*~rate~DENOMINATOR~CURRENT",
                cell.key().with(CellKey.Part.DENOMINATOR).toString());
    }

    private static String table(
            StatisticQuery query, List<IndicatorInfo> infos, Map<Span, List<FactSums.Sum>> facts) {
        TableMaker maker = maker(query, infos, facts);
        List<AxisKey> columns =
                query.columns() == null
                        ? List.of()
                        : List.of(
                                new AxisKey(Axis.VENUE_GROUP, "A", "A"),
                                new AxisKey(Axis.VENUE_GROUP, "B", "B"));
        List<Leaf> leaves = maker.leaves(columns, ALL);
        return Stream.of("2", "3", AxisKey.ALL)
                .map(code -> maker.line(key(code), leaves))
                .map(TableMakerTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static TableMaker maker(
            StatisticQuery query, List<IndicatorInfo> infos, Map<Span, List<FactSums.Sum>> facts) {
        Map<String, IndicatorInfo> byCode =
                new HashMap<>(
                        Stream.of(ONLINE, ALARMS, INSTALLED)
                                .collect(
                                        Collectors.toMap(
                                                IndicatorInfo::code, Function.identity())));
        infos.forEach(info -> byCode.put(info.code(), info));
        Map<Span, Sums> sums =
                Stream.of(Span.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        span ->
                                                Sums.of(
                                                        facts.getOrDefault(span, List.of()),
                                                        FRAME,
                                                        query,
                                                        byCode)));
        return new TableMaker(
                query, infos, sums, (info, span, row, column) -> facts.containsKey(span));
    }

    private static String line(TableLine line) {
        List<String> texts = new ArrayList<>();
        line.cells()
                .forEach(
                        cell ->
                                texts.add(
                                        cell.value() == null
                                                ? "-"
                                                : Double.toString(
                                                        Math.round(cell.value() * 10_000)
                                                                / 10_000.0)));
        return line.key().code() + ": " + String.join(" ", texts);
    }

    private static AxisKey key(String code) {
        return new AxisKey(Axis.DISTRICT, code, code);
    }

    private static FactSums.Sum sum(
            String indicator, long district, String group, long numerator, long denominator) {
        return new FactSums.Sum(
                indicator, new Spot("", district, group, ""), new Count(numerator, denominator));
    }

    private static StatisticQuery query(
            Axis columns, String rankBy, boolean month, String... indicators) {
        return new StatisticQuery(
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                Axis.DISTRICT,
                columns,
                null,
                List.of(indicators),
                month,
                false,
                rankBy,
                null);
    }

    private static StatisticQuery withDenominators(String... indicators) {
        return new StatisticQuery(
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                Axis.DISTRICT,
                null,
                null,
                List.of(indicators),
                false,
                false,
                null,
                null,
                true);
    }

    private static IndicatorInfo info(String code, Total total, int scale) {
        IndicatorWords words = new IndicatorWords(code, "", "", "", "");
        return new IndicatorInfo(code, total, scale, 1, 1, false, false, words, words);
    }
}
