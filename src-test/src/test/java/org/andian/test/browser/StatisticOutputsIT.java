package org.andian.test.browser;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;

import org.andian.test.PastAlarms;
import org.andian.test.Poppler;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A district × venue group table of two periods says the same on screen, in every file and over
 * REST, and each of its figures opens to what it counts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticOutputsIT {

    private static final String QUESTION =
            "&columns=VENUE_GROUP&indicators=alarms,acknowledged,clearing";
    private static final LocalDate TODAY = PastAlarms.today();
    private static final String EARLIER = days(TODAY.minusDays(36), TODAY.minusDays(29));
    private static final String LATER = days(TODAY.minusDays(12), TODAY.minusDays(2));
    private static final int CELLS = 10;
    private final Populated portal = Populated.portal();
    private final Rest city = portal.as("t-city");
    private Visitor visitor;

    @BeforeAll
    void alarmsOfPastDays() {
        PastAlarms past = new PastAlarms(portal);
        LocalDate opened = TODAY.minusDays(45);
        past.premises(fresh("ST-1"), "140802", "MALL", opened);
        past.premises(fresh("ST-2"), "140802", "SCHOOL", opened);
        past.premises(fresh("ST-3"), "140881", "MALL", opened);
        past.alarms(
                fresh("ST-1"),
                List.of(TODAY.minusDays(36), TODAY.minusDays(30), TODAY.minusDays(11)));
        past.alarms(
                fresh("ST-2"),
                List.of(
                        TODAY.minusDays(29),
                        TODAY.minusDays(12),
                        TODAY.minusDays(5),
                        TODAY.minusDays(2)));
        past.alarms(fresh("ST-3"), List.of(TODAY.minusDays(31), TODAY.minusDays(3)));
        compute(TODAY.minusDays(45), TODAY.minusDays(20));
        compute(TODAY.minusDays(19), TODAY);
        assertTrue(
                alarms(EARLIER) >= 4 && alarms(LATER) >= 5,
                "the alarms of past days are not counted");
        visitor = Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
        visitor.speak("zh");
    }

    @AfterAll
    void leave() {
        visitor.close();
    }

    @TestFactory
    Stream<DynamicTest> oneTableInEveryForm() {
        return Stream.of(EARLIER, LATER)
                .map(period -> DynamicTest.dynamicTest(period, () -> sameEverywhere(period)));
    }

    private void sameEverywhere(String period) throws IOException {
        JsonObject json = table(period);
        PrintedTable printed = new PrintedTable(json);
        List<List<String>> expected = printed.json(json);
        assertTrue(
                expected.stream().flatMap(List::stream).anyMatch("—"::equals),
                "nothing to measure is shown nowhere");
        visitor.page().navigate("/statistic/view.xhtml?" + period + QUESTION);
        assertEquals(expected, PrintedTable.screen(visitor.page()), "screen");
        assertEquals(
                expected,
                printed.xlsx(
                        download("xlsx", "statistics-"),
                        expected.stream().map(List::getFirst).toList()),
                "xlsx");
        String csv = Files.readString(download("csv", "statistics-"));
        assertEquals(expected, printed.csv(csv), "csv");
        assertTrue(csv.contains("含示例数据"), csv);
        Path pdf = download("pdf", "statistics-");
        List<String> lines = Poppler.lines(pdf);
        expected.forEach(
                row ->
                        assertEquals(
                                row,
                                printed(lines, row),
                                () -> "pdf:\n" + String.join("\n", lines)));
        assertEquals(List.of(), Poppler.fontsLeftOut(pdf));
    }

    /**
     * The row's cells from all parts of a table that is wider than paper; the chart's bar of the
     * same label, a single figure, may follow.
     */
    private static List<String> printed(List<String> lines, List<String> row) {
        String label = row.getFirst();
        List<String> cells = new ArrayList<>(List.of(label));
        lines.stream()
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(label.length() + 1).split(" "))
                .forEach(part -> cells.addAll(List.of(part)));
        boolean hasBar = cells.size() == row.size() + 1;
        return hasBar ? cells.subList(0, row.size()) : cells;
    }

    @Test
    void ratesAreSumsRecomputedAndTotalsAreRecounted() {
        JsonObject json = table(LATER);
        List<JsonObject> lines = objects(json, "items");
        List<JsonObject> totals = objects(json.getAsJsonObject("totals"), "cells");
        List<JsonObject> figures = objects(json, "figures");
        for (int at = 0; at < figures.size(); at++) {
            int column = at;
            long numerator =
                    lines.stream()
                            .mapToLong(
                                    line ->
                                            objects(line, "cells")
                                                    .get(column)
                                                    .get("numerator")
                                                    .getAsLong())
                            .sum();
            long denominator =
                    lines.stream()
                            .mapToLong(
                                    line ->
                                            objects(line, "cells")
                                                    .get(column)
                                                    .get("denominator")
                                                    .getAsLong())
                            .sum();
            JsonObject total = totals.get(at);
            assertEquals(
                    List.of(numerator, denominator),
                    List.of(
                            total.get("numerator").getAsLong(),
                            total.get("denominator").getAsLong()),
                    figures.get(at).toString());
            if (figures.get(at).get("type").getAsString().equals("PERCENT") && denominator > 0) {
                assertEquals(
                        (double) numerator / denominator, total.get("value").getAsDouble(), 1e-12);
            }
        }
    }

    @Test
    void rowsOfTenCellsEqualTheCell() {
        List<JsonObject> cells =
                new ArrayList<>(
                        Stream.concat(
                                        objects(table(LATER), "items").stream(),
                                        objects(table(EARLIER), "items").stream())
                                .flatMap(line -> objects(line, "cells").stream())
                                .filter(cell -> !cell.get("value").isJsonNull())
                                .toList());
        Collections.shuffle(cells, new Random(TODAY.toEpochDay()));
        List<JsonObject> later =
                objects(table(LATER), "items").stream()
                        .flatMap(line -> objects(line, "cells").stream())
                        .toList();
        assertTrue(cells.size() >= CELLS);
        for (JsonObject cell : cells.subList(0, CELLS)) {
            String question =
                    (later.contains(cell) ? LATER : EARLIER)
                            + QUESTION
                            + "&cell="
                            + cell.get("cell").getAsString();
            Rest.Reply rows = city.get("/api/v1/statistics/rows?size=500&" + question);
            long sum =
                    rows.items().stream()
                            .mapToLong(row -> row.getAsJsonObject().get("counted").getAsLong())
                            .sum();
            assertEquals(
                    List.of(cell.get("numerator").getAsLong(), cell.get("numerator").getAsLong()),
                    List.of(sum, rows.json().get("sum").getAsLong()),
                    question);
            assertEquals(
                    List.of(sum, 0L),
                    List.of(
                            rows.json().get("computed").getAsLong(),
                            rows.json().get("difference").getAsLong()),
                    question);
            assertEquals(rows.total(), rows.items().size(), question);
            visitor.page().navigate("/statistic/rows.xhtml?" + question);
            assertEquals(
                    String.format(Locale.ROOT, "%,d 条记录，合计 %,d", rows.total(), sum),
                    visitor.page().locator("#sum").innerText());
        }
    }

    @Test
    void recordsStandInOrderOfTimeUnderTheNamesTheyHaveElsewhere() {
        String question = LATER + "&indicators=alarms&cell=*~*~alarms~NUMERATOR~CURRENT";
        List<String> times =
                objects(city.get("/api/v1/statistics/rows?size=500&" + question).json(), "items")
                        .stream()
                        .map(row -> row.get("at").getAsString())
                        .toList();
        assertTrue(times.size() >= 5, times.toString());
        assertEquals(times.stream().sorted().toList(), times);
        visitor.page().navigate("/statistic/rows.xhtml?" + question);
        String alarm = visitor.page().locator("td.is-alarm a").first().innerText();
        String name = visitor.page().locator("td.is-what").first().innerText().strip();
        assertEquals("剩余电流超限", name.lines().reduce((first, last) -> last).orElseThrow());
        assertTrue(
                visitor.page().locator(".filterbar .end").innerText().contains(" · 返回统计报表"),
                visitor.page().locator(".filterbar .end").innerText());
        visitor.page().navigate("/alarm/detail.xhtml?id=" + alarm);
        assertEquals("剩余电流超限", visitor.page().locator("h1").innerText());
        assertTrue(
                visitor.page().locator("#alarmFacts").innerText().contains("报警编号\n" + alarm),
                visitor.page().locator("#alarmFacts").innerText());
    }

    /** What premises are counted by has no name of its own. */
    @Test
    void aColumnWithNothingInItIsNotShown() {
        visitor.page()
                .navigate(
                        "/statistic/rows.xhtml?indicators=premises&cell=*~*~premises~NUMERATOR~CURRENT");
        assertTrue(visitor.page().locator("td.is-premises").count() > 0);
        assertEquals(0, visitor.page().locator("td.is-what").count());
    }

    @Test
    void thePageForLeadersIsOnePage() throws IOException {
        visitor.page().navigate("/statistic/view.xhtml?" + LATER + QUESTION);
        Path pdf = download("leaders", "summary-");
        assertEquals(1, Poppler.pages(pdf));
        assertEquals(List.of(), Poppler.fontsLeftOut(pdf));
        String alarms = Integer.toString(alarms(LATER));
        assertTrue(
                String.join("", Poppler.lines(pdf))
                        .replace(" ", "")
                        .contains("发生报警与预警" + alarms + "起"),
                () -> String.join("\n", Poppler.lines(pdf)));
        String text = String.join("", Poppler.lines(pdf));
        String person = visitor.page().locator("#person span.data").innerText();
        assertTrue(text.contains("运城市安全生产委员会办公室"), text);
        assertFalse(text.contains(person), person + " has signed " + text);
        assertTrue(text.contains("以上口径依次为第"), text);
        assertTrue(text.contains("（示例）"), text);
    }

    @Test
    void takingAFileIsAudited() {
        visitor.page().navigate("/statistic/view.xhtml?" + LATER + QUESTION);
        download("csv", "statistics-");
        try (Visitor auditor =
                Chromium.shared().visitor(portal.node()).login("t-audit", Populated.PASSWORD)) {
            auditor.speak("en");
            auditor.page().navigate("/audit/list.xhtml?action=statistic.export");
            String newest =
                    auditor.page().locator("[id='trail:table'] tbody tr").first().innerText();
            assertTrue(
                    newest.contains("t-city")
                            && newest.contains("Figures exported")
                            && newest.contains("csv"),
                    newest);
        }
    }

    private void compute(LocalDate first, LocalDate last) {
        Rest.Reply reply =
                portal.as("t-system")
                        .post(
                                "/api/v1/statistics/recounts",
                                "{\"first\": \"%s\", \"last\": \"%s\"}".formatted(first, last));
        assertEquals(200, reply.status(), reply.body());
        assertEquals(
                0,
                reply.json().get("differences").getAsInt(),
                "facts differ from the recount of the records");
    }

    private Path download(String button, String start) {
        Download download =
                visitor.page()
                        .waitForDownload(
                                () ->
                                        visitor.page()
                                                .locator("[id='files:" + button + "']")
                                                .click());
        assertTrue(download.suggestedFilename().startsWith(start), download.suggestedFilename());
        return download.path();
    }

    private JsonObject table(String period) {
        Rest.Reply reply = city.get("/api/v1/statistics?" + period + QUESTION);
        assertEquals(200, reply.status(), reply.body());
        return reply.json();
    }

    private int alarms(String period) {
        return city.get("/api/v1/statistics?" + period + "&indicators=alarms")
                .json()
                .getAsJsonObject("totals")
                .getAsJsonArray("cells")
                .get(0)
                .getAsJsonObject()
                .get("numerator")
                .getAsInt();
    }

    private static List<JsonObject> objects(JsonObject json, String member) {
        return StreamSupport.stream(json.getAsJsonArray(member).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String days(LocalDate first, LocalDate last) {
        return "from=" + first + "&to=" + last;
    }
}
