package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;

import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Upload;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sheets of premises: every fault is told, nothing is half imported, nothing twice. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

    private static final int ALL = 5000;
    private static final int FIRST_ROW = 2;

    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    /**
     * Twenty ways to be wrong, ten rows of each: what the row says instead, and what the report
     * must say of it.
     */
    private static final List<Map<String, Object>> FAULTS =
            List.of(
                    Map.of("name", ""),
                    Map.of("creditCode", "91140800MA0000000T"),
                    Map.of("creditCode", "911408"),
                    Map.of("district", "150100"),
                    Map.of("district", "没有这个县"),
                    Map.of("group", "NONE"),
                    Map.of("provider", "NONE"),
                    Map.of("address", ""),
                    Map.of("lon", "东经"),
                    Map.of("lat", "-34.87"),
                    Map.of("lon", ""),
                    Map.of("contact", "长".repeat(101)),
                    Map.of("phone", "1".repeat(41)),
                    Map.of("name", "=1+1"),
                    Map.of("district", "430211"),
                    Map.of("code", "带汉字"),
                    Map.of("code", ""),
                    Map.of("creditCode", 911_408_000_000_000_000d),
                    Map.of("name", "", "phone", "1".repeat(41)),
                    Map.of("name", "名".repeat(201)));

    private static final List<String> TOLD =
            List.of(
                    "name REQUIRED",
                    "creditCode CHECK",
                    "creditCode INVALID",
                    "district UNKNOWN",
                    "district UNKNOWN",
                    "group UNKNOWN",
                    "provider UNKNOWN",
                    "address REQUIRED",
                    "lon NOT_A_NUMBER",
                    "lon PLACE, lat PLACE",
                    "lon PLACE",
                    "contact INVALID",
                    "phone INVALID",
                    "name FORMULA",
                    "district OUTSIDE",
                    "code INVALID",
                    "code REQUIRED",
                    "creditCode CUT",
                    "name REQUIRED, phone INVALID",
                    "name INVALID");

    @Inject private Imports imports;

    @Inject private PremisesRegister premises;

    @Inject private Stage stage;

    private UploadedSheets sheets;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void sheets() {
        sheets = new UploadedSheets(imports);
    }

    @Test
    void fiveThousandPremisesWithTwoHundredWrongRows() throws Exception {
        Scope city = stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        List<Map<String, Object>> right =
                IntStream.range(0, ALL).mapToObj(i -> premises("I-" + RUN + "-", i)).toList();
        List<Map<String, Object>> sent = new ArrayList<>(right);
        Map<Integer, String> expected = new TreeMap<>();
        for (int n = 0; n < 200; n++) {
            int at = n * 25 + 7;
            sent.set(at, with(right.get(at), FAULTS.get(n % FAULTS.size())));
            expected.put(at + FIRST_ROW, TOLD.get(n % TOLD.size()));
        }

        long began = System.nanoTime();
        Upload upload = sheets.read(city, Kind.PREMISES, sent);
        Report report = imports.check(city, upload, Sheets.words(Kind.PREMISES));
        Duration checking = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(expected, UploadedSheets.told(report));
        assertEquals(
                List.of(ALL, ALL - 200, 0, 200),
                List.of(
                        report.rows(),
                        report.fresh().size(),
                        report.same().size(),
                        report.wrong()));
        assertEquals(0, premises.count(city, "I-" + RUN, null, null), "checking writes nothing");

        began = System.nanoTime();
        assertEquals(
                new ImportOutcome.Imported(ALL - 200, List.of()),
                sheets.carryOut(city, upload, report));
        Duration importing = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(ALL - 200, premises.count(city, "I-" + RUN, null, null));

        Upload mended = sheets.read(city, Kind.PREMISES, right);
        Report rest = imports.check(city, mended, Sheets.words(Kind.PREMISES));
        assertEquals(expected.keySet().stream().toList(), rest.fresh());
        assertEquals(List.of(ALL - 200, 0), List.of(rest.same().size(), rest.wrong()));
        assertEquals(
                new ImportOutcome.Imported(200, List.of()), sheets.carryOut(city, mended, rest));
        assertEquals(ALL, premises.count(city, "I-" + RUN, null, null));
        assertEquals(ALL, imports.check(city, mended, Sheets.words(Kind.PREMISES)).same().size());
        System.out.println(
                "Import of 5,000 premises: read and checked in "
                        + checking.toMillis()
                        + " ms, 4,800 imported in "
                        + importing.toMillis()
                        + " ms");
    }

    @Test
    void otherContentIsToldAndWhatHasChangedMeanwhileIsNotImported() throws Exception {
        Scope city = stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        List<Map<String, Object>> rows =
                IntStream.range(0, 3).mapToObj(i -> premises("J-" + RUN + "-", i)).toList();
        Upload upload = sheets.read(city, Kind.PREMISES, rows);
        Report report = imports.check(city, upload, Sheets.words(Kind.PREMISES));
        assertEquals(List.of(2, 3, 4), report.fresh());
        stage.premises("J-" + RUN + "-1", "140802", "SCHOOL");
        Report now = ((ImportOutcome.Changed) sheets.carryOut(city, upload, report)).now();
        assertEquals(
                Map.of(
                        3,
                        "name DIFFERENT, district DIFFERENT, group DIFFERENT, address DIFFERENT,"
                            + " lon DIFFERENT, lat DIFFERENT, contact DIFFERENT, phone DIFFERENT"),
                UploadedSheets.told(now));
        assertEquals(1, premises.count(city, "J-" + RUN, null, null), "not one row was written");
    }

    @Test
    void takenCodesBeyondReachAreNotSeen() throws Exception {
        stage.premises("K-" + RUN, "430211", "BANK");
        Scope city = stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        Map<String, Object> row = with(premises("K-", 0), Map.of("code", "K-" + RUN));
        assertEquals(
                Map.of(2, "code TAKEN"),
                UploadedSheets.told(
                        imports.check(
                                city,
                                sheets.read(city, Kind.PREMISES, List.of(row)),
                                Sheets.words(Kind.PREMISES))));
    }

    @Test
    void twoImportsOfTheSameSheetAtOnceWriteItOnce() throws Exception {
        Scope city = stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        Upload upload =
                sheets.read(
                        city,
                        Kind.PREMISES,
                        IntStream.range(0, 500)
                                .mapToObj(i -> premises("L-" + RUN + "-", i))
                                .toList());
        Report report = imports.check(city, upload, Sheets.words(Kind.PREMISES));
        Callable<Boolean> one =
                () -> sheets.carryOut(city, upload, report) instanceof ImportOutcome.Imported;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> ends = both.invokeAll(List.of(one, one));
            assertEquals(1, ends.stream().filter(ImportIT::succeeded).count());
        }
        assertEquals(500, premises.count(city, "L-" + RUN, null, null));
    }

    private static Map<String, Object> premises(String prefix, int i) {
        return Map.of(
                "code",
                prefix + i,
                "name",
                "测试单位 " + i,
                "district",
                i % 2 == 0 ? "140802" : "永济市",
                "group",
                i % 3 == 0 ? "学校" : "MALL",
                "address",
                "舜都大道 " + i + " 号",
                "lon",
                110.45 + i / 100_000d,
                "lat",
                34.87,
                "contact",
                "李经理",
                "phone",
                13_900_000_000d + i);
    }

    private static Map<String, Object> with(Map<String, Object> row, Map<String, Object> other) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.putAll(other);
        changed.values().removeIf(""::equals);
        return changed;
    }

    private static boolean succeeded(Future<Boolean> end) {
        try {
            return end.get();
        } catch (ExecutionException refused) {
            Refusal refusal = assertInstanceOf(Refusal.class, refused.getCause());
            assertEquals(PremisesReason.CODE_TAKEN, refusal.reason());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
