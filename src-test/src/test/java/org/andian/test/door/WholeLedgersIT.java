package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Upload;
import org.andian.portal.bulk.Vocabulary;
import org.andian.portal.district.Districts;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.AddedType;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.LedgerRow;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sheets of every ledger: 5,000 rows with 200 wrong ones are told exactly and within ten seconds;
 * what was imported is in the ledger, and a sheet that is sent again enters nothing twice. Its name
 * is late in the alphabet: thousands of hazards make every count of a test behind it dearer.
 */
@ArquillianTest
class WholeLedgersIT {

    private static final int ALL = 5000;
    private static final int WRONG = 200;
    private static final int FIRST_ROW = 2;
    private static final int PLACES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String DAY = "2024-05-01";

    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    @Inject private Imports imports;

    @Inject private Ledgers ledgers;

    @Inject private AddedColumns columns;

    @Inject private Districts districts;

    @Inject private Stage stage;

    private UploadedSheets sheets;
    private Scope city;

    /** A way to be wrong: what the row says instead, and what the report must say of it. */
    private record Fault(Map<String, Object> instead, String told) {

        static Fault of(String field, Object value, String told) {
            return new Fault(Map.of(field, value), told);
        }
    }

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void places() {
        sheets = new UploadedSheets(imports);
        for (int n = 0; n < PLACES; n++) {
            stage.premises(place(n), "130702", "SCHOOL");
        }
        stage.premises("LI-FAR-" + RUN, "430211", "SCHOOL");
        city = stage.person("li-city", Role.CITY_OFFICE, "130700", Set.of(), null);
    }

    @Test
    void hazardsAndHowTheyAreMended() throws Exception {
        List<Fault> faults =
                List.of(
                        Fault.of("no", "", "no REQUIRED"),
                        Fault.of("premises", "NONE-1", "premises UNKNOWN"),
                        Fault.of("premises", "LI-FAR-" + RUN, "premises UNKNOWN"),
                        Fault.of("found", "2099-12-31", "found INVALID"),
                        Fault.of("found", "yesterday", "found INVALID"),
                        Fault.of("kind", "NONE", "kind UNKNOWN"),
                        Fault.of("what", "", "what REQUIRED"),
                        Fault.of("what", "w".repeat(201), "what INVALID"),
                        Fault.of("cost", "much", "cost NOT_A_NUMBER"),
                        Fault.of("grade", "MAJOR", "gradeReason REQUIRED"));
        List<Map<String, Object>> right = rows(i -> hazard("H-" + i, place(i)));
        checked(Kind.HAZARDS, right, faults);
        carriedOut(Kind.HAZARDS, right);
        List<LedgerRow> lines = lines(LedgerKind.HAZARD);
        assertEquals(ALL, lines.size());
        assertEquals(
                Set.of("Hazard of row"),
                Set.copyOf(
                        lines.stream()
                                .map(row -> row.cells().get(at(LedgerKind.HAZARD, "what")))
                                .map(what -> what.toString().replaceAll(" \\d+$", ""))
                                .toList()));
        mended(lines);
    }

    private void mended(List<LedgerRow> lines) throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        lines.get(i).key(),
                                        "measures",
                                        "Into a conduit " + i,
                                        "cost",
                                        "1200"));
        checked(
                Kind.RECTIFICATIONS,
                right,
                List.of(
                        Fault.of("no", "999999999999", "no UNKNOWN"),
                        Fault.of("no", "none", "no UNKNOWN"),
                        Fault.of("measures", "", "measures REQUIRED"),
                        Fault.of("measures", "m".repeat(1001), "measures INVALID"),
                        Fault.of("cost", "-1", "cost INVALID")));
        List<Map<String, Object>> some = right.subList(0, 50);
        carriedOut(Kind.RECTIFICATIONS, some);
        assertEquals(
                "Into a conduit 0",
                ledgers
                        .page(city, LedgerQuery.ofPremises(LedgerKind.HAZARD, place(0)), 0, 1000)
                        .stream()
                        .filter(row -> row.key().equals(lines.getFirst().key()))
                        .findFirst()
                        .orElseGet(lines::getFirst)
                        .cells()
                        .get(at(LedgerKind.HAZARD, "measures")));
    }

    @Test
    void trainings() throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        "T-" + i,
                                        "premises",
                                        place(i),
                                        "held",
                                        DAY,
                                        "subject",
                                        "Safety " + i,
                                        "trainer",
                                        "Li",
                                        "people",
                                        "12"));
        checked(
                Kind.TRAININGS,
                right,
                List.of(
                        Fault.of("no", "with blank", "no INVALID"),
                        Fault.of("premises", "NONE-1", "premises UNKNOWN"),
                        Fault.of("held", "", "held REQUIRED"),
                        Fault.of("subject", "s".repeat(201), "subject INVALID"),
                        Fault.of("trainer", "", "trainer REQUIRED"),
                        Fault.of("people", "0", "people INVALID"),
                        Fault.of("people", "many", "people NOT_A_NUMBER"),
                        Fault.of("names", "n".repeat(2001), "names INVALID")));
        carriedOut(Kind.TRAININGS, right.subList(0, 100));
        assertEquals(100, lines(LedgerKind.TRAINING).size());
    }

    @Test
    void publicity() throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        "P-" + RUN + "-" + i,
                                        "held",
                                        DAY,
                                        "kind",
                                        "LECTURE",
                                        "title",
                                        "Title " + i,
                                        "organiser",
                                        "Office",
                                        "district",
                                        "130702"));
        checked(
                Kind.PUBLICITY,
                right,
                List.of(
                        Fault.of("held", "2099-12-31", "held INVALID"),
                        Fault.of("kind", "SONG", "kind UNKNOWN"),
                        Fault.of("title", "t".repeat(121), "title INVALID"),
                        Fault.of("district", "430211", "district OUTSIDE"),
                        Fault.of("people", "1.5", "people INVALID")));
        carriedOut(Kind.PUBLICITY, right.subList(0, 100));
    }

    @Test
    void inspections() throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        "I-" + i,
                                        "premises",
                                        place(i),
                                        "from",
                                        "2026-01-01",
                                        "due",
                                        "2026-12-31"));
        checked(
                Kind.INSPECTIONS,
                right,
                List.of(
                        Fault.of("premises", "NONE-1", "premises UNKNOWN"),
                        Fault.of("list", "NO_SUCH_LIST", "list UNKNOWN"),
                        Fault.of("due", "2025-12-31", "due INVALID"),
                        Fault.of("due", "2039-12-31", "due INVALID"),
                        Fault.of("note", "n".repeat(501), "note INVALID")));
        carriedOut(Kind.INSPECTIONS, right.subList(0, 100));
        assertEquals(100, lines(LedgerKind.INSPECTION).size());
    }

    @Test
    void goods() throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        "G-" + i,
                                        "premises",
                                        place(i),
                                        "checked",
                                        DAY,
                                        "goods",
                                        "Sockets " + i,
                                        "pieces",
                                        "7",
                                        "finding",
                                        "NO_CCC",
                                        "inspector",
                                        "Wang"));
        checked(
                Kind.GOODS,
                right,
                List.of(
                        Fault.of("premises", "LI-FAR-" + RUN, "premises UNKNOWN"),
                        Fault.of("checked", "2024-02-30", "checked INVALID"),
                        Fault.of("goods", "", "goods REQUIRED"),
                        Fault.of("pieces", "-3", "pieces INVALID"),
                        Fault.of("finding", "FINE", "finding UNKNOWN")));
        carriedOut(Kind.GOODS, right);
        assertEquals(ALL, lines(LedgerKind.GOODS).size());
        Report other =
                report(Kind.GOODS, List.of(with(right.getFirst(), Map.of("goods", "Plugs"))));
        assertEquals(Map.of(2, "goods DIFFERENT"), UploadedSheets.told(other));
    }

    @Test
    void violators() throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        "V-" + RUN + "-" + i,
                                        "district",
                                        "130702",
                                        "name",
                                        "Shop " + i,
                                        "offence",
                                        "Sold no-name goods",
                                        "found",
                                        DAY,
                                        "office",
                                        "Bureau"));
        checked(
                Kind.VIOLATORS,
                right,
                List.of(
                        Fault.of("district", "430211", "district OUTSIDE"),
                        Fault.of("creditCode", "911", "creditCode INVALID"),
                        Fault.of("offence", "", "offence REQUIRED"),
                        Fault.of("decided", "2024-05-02", "decision REQUIRED"),
                        Fault.of("decision", "Fined", "decided REQUIRED")));
        carriedOut(Kind.VIOLATORS, right.subList(0, 100));
    }

    @Test
    void areas() throws Exception {
        List<Map<String, Object>> right =
                rows(
                        i ->
                                Map.of(
                                        "no",
                                        "A-" + RUN + "-" + i,
                                        "name",
                                        "Area " + i,
                                        "kind",
                                        "SHANTY_TOWN",
                                        "district",
                                        "130702",
                                        "households",
                                        "40",
                                        "problems",
                                        "Old wires",
                                        "state",
                                        "PROMINENT"));
        checked(
                Kind.AREAS,
                right,
                List.of(
                        Fault.of("name", "", "name REQUIRED"),
                        Fault.of("kind", "CASTLE", "kind UNKNOWN"),
                        Fault.of("households", "few", "households NOT_A_NUMBER"),
                        Fault.of("problems", "", "problems REQUIRED"),
                        Fault.of("state", "MENDED", "mended REQUIRED"),
                        Fault.of("mended", DAY, "state INVALID"),
                        Fault.of("found", "2099-12-31", "found INVALID"),
                        Fault.of("district", "430211", "district OUTSIDE")));
        carriedOut(Kind.AREAS, right.subList(0, 100));
    }

    /** The columns of the sheet are those that the office added. */
    @Test
    void whatStandsInAddedColumns() throws Exception {
        String own = "LC-" + RUN;
        stage.premises(own, "130702", "SCHOOL");
        carriedOut(Kind.HAZARDS, rows(i -> hazard("C-" + i, own)).subList(0, 20));
        LedgerQuery query = LedgerQuery.ofPremises(LedgerKind.HAZARD, own);
        List<LedgerRow> lines = ledgers.page(city, query, 0, 20);
        String grid = "Grid " + RUN;
        String metres = "Metres " + RUN;
        long east = districts.get("130702").id();
        columns.add(city, LedgerKind.HAZARD, east, grid, AddedType.TEXT);
        columns.add(city, LedgerKind.HAZARD, east, metres, AddedType.NUMBER);
        Map<String, String> headings = new HashMap<>(Sheets.words(Kind.COLUMNS).headings());
        headings.put(Vocabulary.normal(grid), Vocabulary.ADDED + grid);
        headings.put(Vocabulary.normal(metres), Vocabulary.ADDED + metres);
        Vocabulary words = new Vocabulary(headings, Set.of(), Set.of(), Map.of());
        Path file =
                Sheets.file(
                        List.of("no", "ledger", grid, metres),
                        List.of(
                                Map.of(
                                        "no",
                                        lines.get(0).key(),
                                        "ledger",
                                        "HAZARD",
                                        grid,
                                        "East gate",
                                        metres,
                                        "12.5"),
                                Map.of("no", lines.get(1).key(), "ledger", "HAZARD", metres, "x"),
                                Map.of("no", "999999999999", "ledger", "HAZARD", grid, "West"),
                                Map.of("no", "888888888888", "ledger", "GOODS", grid, "W")));
        Upload upload = imports.read(city, Kind.COLUMNS, file, words);
        Files.delete(file);
        Report report = imports.check(city, upload, words);
        assertEquals(
                Map.of(
                        3,
                        Vocabulary.ADDED + metres + " INVALID",
                        4,
                        "no UNKNOWN",
                        5,
                        Vocabulary.ADDED + grid + " UNKNOWN, no UNKNOWN"),
                UploadedSheets.told(report));
        assertEquals(List.of(2), report.fresh());
        imports.carryOut(city, upload, words, report, "test.xlsx", (done, all) -> {});
        LedgerRow filled =
                ledgers.page(city, query, 0, 20).stream()
                        .filter(row -> row.key().equals(lines.get(0).key()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Set.of("East gate", "12.5"), Set.copyOf(filled.added().values()));
        assertEquals(List.of(2), imports.check(city, upload, words).same());
    }

    /** 5,000 rows, every 25th of them wrong in one way after the other. */
    private void checked(Kind kind, List<Map<String, Object>> right, List<Fault> faults)
            throws Exception {
        List<Map<String, Object>> sent = new ArrayList<>(right);
        Map<Integer, String> expected = new TreeMap<>();
        for (int n = 0; n < WRONG; n++) {
            int at = n * (ALL / WRONG) + 7;
            Fault fault = faults.get(n % faults.size());
            sent.set(at, with(right.get(at), fault.instead()));
            expected.put(at + FIRST_ROW, fault.told());
        }
        long began = System.nanoTime();
        Report report = report(kind, sent);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(expected, UploadedSheets.told(report));
        assertEquals(
                List.of(ALL, ALL - WRONG, 0, WRONG),
                List.of(report.rows(), report.fresh().size(), report.same().size(), report.wrong()),
                kind.name());
        assertTrue(took.compareTo(LONGEST) < 0, kind + " took " + took);
        System.out.println(
                "5,000 rows of " + kind + " read and checked in " + took.toMillis() + " ms");
    }

    private Report report(Kind kind, List<Map<String, Object>> rows) throws Exception {
        return imports.check(city, sheets.read(city, kind, rows), Sheets.words(kind));
    }

    private void carriedOut(Kind kind, List<Map<String, Object>> rows) throws Exception {
        Upload upload = sheets.read(city, kind, rows);
        Report report = imports.check(city, upload, Sheets.words(kind));
        assertEquals(Map.of(), UploadedSheets.told(report));
        assertEquals(
                new ImportOutcome.Imported(rows.size(), List.of()),
                sheets.carryOut(city, upload, report));
        Report again = imports.check(city, upload, Sheets.words(kind));
        assertEquals(
                List.of(rows.size(), 0, 0),
                List.of(again.same().size(), again.fresh().size(), again.wrong()),
                kind + " sent again");
    }

    private List<LedgerRow> lines(LedgerKind kind) {
        List<LedgerRow> lines = new ArrayList<>();
        for (int n = 0; n < PLACES; n++) {
            LedgerQuery query = LedgerQuery.ofPremises(kind, place(n));
            lines.addAll(ledgers.page(city, query, 0, 1000));
            assertEquals(ledgers.count(city, query), ledgers.page(city, query, 0, 1000).size());
        }
        return lines;
    }

    private int at(LedgerKind kind, String code) {
        return ledgers.columns(city, kind).stream().map(one -> one.code()).toList().indexOf(code);
    }

    private static List<Map<String, Object>> rows(IntFunction<Map<String, Object>> row) {
        return IntStream.range(0, ALL).mapToObj(row).toList();
    }

    private static Map<String, Object> hazard(String no, String premises) {
        return Map.of(
                "no",
                no,
                "premises",
                premises,
                "found",
                DAY,
                "finder",
                "Zhao",
                "source",
                "PATROL",
                "kind",
                "OTHER",
                "what",
                "Hazard of row " + no.replaceAll("\\D", ""),
                "cost",
                "800");
    }

    private static String place(int n) {
        return "LI-" + RUN + "-" + n % PLACES;
    }

    private static Map<String, Object> with(Map<String, Object> row, Map<String, Object> other) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.putAll(other);
        changed.values().removeIf(""::equals);
        return changed;
    }
}
