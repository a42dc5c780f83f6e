package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.LoginResult;
import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Upload;
import org.andian.portal.device.Devices;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sheets become premises, devices, bodies and accounts: every fault is told, nothing is half
 * imported, nothing twice.
 */
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
                    "creditCode INVALID",
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

    @Inject private Devices devices;

    @Inject private Accounts accounts;

    @Inject private Stage stage;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
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
        Upload upload = read(city, Kind.PREMISES, sent);
        Report report = imports.check(city, upload, Sheets.words(Kind.PREMISES));
        Duration checking = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(expected, told(report));
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
                new ImportOutcome.Imported(ALL - 200, List.of()), carryOut(city, upload, report));
        Duration importing = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(ALL - 200, premises.count(city, "I-" + RUN, null, null));

        Upload mended = read(city, Kind.PREMISES, right);
        Report rest = imports.check(city, mended, Sheets.words(Kind.PREMISES));
        assertEquals(expected.keySet().stream().toList(), rest.fresh());
        assertEquals(List.of(ALL - 200, 0), List.of(rest.same().size(), rest.wrong()));
        assertEquals(new ImportOutcome.Imported(200, List.of()), carryOut(city, mended, rest));
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
        Upload upload = read(city, Kind.PREMISES, rows);
        Report report = imports.check(city, upload, Sheets.words(Kind.PREMISES));
        assertEquals(List.of(2, 3, 4), report.fresh());
        stage.premises("J-" + RUN + "-1", "140802", "SCHOOL");
        Report now = ((ImportOutcome.Changed) carryOut(city, upload, report)).now();
        assertEquals(
                Map.of(
                        3,
                        "name DIFFERENT, district DIFFERENT, group DIFFERENT, address DIFFERENT,"
                            + " lon DIFFERENT, lat DIFFERENT, contact DIFFERENT, phone DIFFERENT"),
                told(now));
        assertEquals(1, premises.count(city, "J-" + RUN, null, null), "not one row was written");
    }

    @Test
    void takenCodesBeyondReachAreNotSeen() throws Exception {
        stage.premises("K-" + RUN, "430211", "BANK");
        Scope city = stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        Map<String, Object> row = with(premises("K-", 0), Map.of("code", "K-" + RUN));
        assertEquals(
                Map.of(2, "code TAKEN"),
                told(
                        imports.check(
                                city,
                                read(city, Kind.PREMISES, List.of(row)),
                                Sheets.words(Kind.PREMISES))));
    }

    @Test
    void twoImportsOfTheSameSheetAtOnceWriteItOnce() throws Exception {
        Scope city = stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        Upload upload =
                read(
                        city,
                        Kind.PREMISES,
                        IntStream.range(0, 500)
                                .mapToObj(i -> premises("L-" + RUN + "-", i))
                                .toList());
        Report report = imports.check(city, upload, Sheets.words(Kind.PREMISES));
        Callable<Boolean> one =
                () -> carryOut(city, upload, report) instanceof ImportOutcome.Imported;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> ends = both.invokeAll(List.of(one, one));
            assertEquals(1, ends.stream().filter(ImportIT::succeeded).count());
        }
        assertEquals(500, premises.count(city, "L-" + RUN, null, null));
    }

    @Test
    void devicesWithTheirCircuitsAndPasswords() throws Exception {
        stage.premises("M-" + RUN, "140802", "SCHOOL");
        Scope system = stage.person("i-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null);
        List<Map<String, Object>> rows =
                List.of(
                        Map.of(
                                "no",
                                "M1-" + RUN,
                                "type",
                                "DETECTOR-4",
                                "premises",
                                "M-" + RUN,
                                "circuits",
                                2d,
                                "circuitNames",
                                "照明；空调",
                                "ratedCurrent",
                                63d),
                        Map.of("no", "M2-" + RUN, "type", "DETECTOR-4", "premises", "M-" + RUN),
                        Map.of(
                                "no",
                                "M3 " + RUN,
                                "type",
                                "NONE",
                                "premises",
                                "NONE",
                                "circuits",
                                "65",
                                "ratedCurrent",
                                "-1"),
                        Map.of(
                                "no",
                                "M4-" + RUN,
                                "type",
                                "DETECTOR-4",
                                "premises",
                                "M-" + RUN,
                                "circuits",
                                "3",
                                "circuitNames",
                                "照明"));
        Upload upload = read(system, Kind.DEVICES, rows);
        Report report = imports.check(system, upload, Sheets.words(Kind.DEVICES));
        assertEquals(
                Map.of(
                        4,
                        "no INVALID, type UNKNOWN, premises UNKNOWN, circuits INVALID, ratedCurrent"
                                + " INVALID",
                        5,
                        "circuitNames COUNT"),
                told(report));
        ImportOutcome.Imported done = (ImportOutcome.Imported) carryOut(system, upload, report);
        assertEquals(
                List.of("M1-" + RUN, "M2-" + RUN),
                done.secrets().stream().map(secret -> secret.login()).toList());
        assertEquals(
                "1 照明 63.0, 2 空调 63.0",
                devices.find(system, "M1-" + RUN).orElseThrow().circuits().stream()
                        .map(
                                circuit ->
                                        circuit.no()
                                                + " "
                                                + circuit.name()
                                                + " "
                                                + circuit.ratedCurrent())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                List.of(2, 3), imports.check(system, upload, Sheets.words(Kind.DEVICES)).same());
    }

    @Test
    void bodiesOfTheSameNameInTwoDistricts() throws Exception {
        Scope system = stage.person("i-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null);
        List<Map<String, Object>> rows =
                List.of(
                        Map.of(
                                "name",
                                "教育局 " + RUN,
                                "kind",
                                "BUREAU",
                                "department",
                                "EDUCATION",
                                "district",
                                "140802"),
                        Map.of(
                                "name",
                                "教育局 " + RUN,
                                "kind",
                                "BUREAU",
                                "department",
                                "EDUCATION",
                                "district",
                                "140881"),
                        Map.of(
                                "name",
                                "教育局 " + RUN,
                                "kind",
                                "SECTION",
                                "department",
                                "EDUCATION",
                                "district",
                                "140881"),
                        Map.of(
                                "name",
                                "科室 " + RUN,
                                "kind",
                                "NONE",
                                "department",
                                "NONE",
                                "district",
                                "140802"));
        Upload upload = read(system, Kind.BODIES, rows);
        Report report = imports.check(system, upload, Sheets.words(Kind.BODIES));
        assertEquals(
                Map.of(3, "name TWICE 4", 4, "name TWICE 3", 5, "kind UNKNOWN, department UNKNOWN"),
                told(report));
        assertEquals(new ImportOutcome.Imported(1, List.of()), carryOut(system, upload, report));
        Upload mended = read(system, Kind.BODIES, rows.subList(0, 2));
        Report rest = imports.check(system, mended, Sheets.words(Kind.BODIES));
        assertEquals("[3] [2]", rest.fresh() + " " + rest.same());
        assertEquals(new ImportOutcome.Imported(1, List.of()), carryOut(system, mended, rest));
    }

    @Test
    void usersLogInWithThePasswordToldOnce() throws Exception {
        Scope security =
                stage.person("i-security", Role.SECURITY_ADMINISTRATOR, null, Set.of(), null);
        String run = RUN.toLowerCase(Locale.ROOT);
        List<Map<String, Object>> rows =
                List.of(
                        Map.of(
                                "login",
                                "N1-" + run,
                                "name",
                                "王小明",
                                "phone",
                                13_900_000_002d,
                                "role",
                                "DISTRICT_OFFICE",
                                "district",
                                "140802"),
                        Map.of(
                                "login",
                                "n2-" + run,
                                "name",
                                "李",
                                "role",
                                "INDUSTRY_REGULATOR",
                                "district",
                                "140800",
                                "industries",
                                "MALL；SCHOOL"),
                        Map.of("login", "n3-" + run, "name", "赵", "role", "DISTRICT_OFFICE"),
                        Map.of(
                                "login",
                                "portal",
                                "name",
                                "名".repeat(101),
                                "role",
                                "KING",
                                "premises",
                                "NONE"),
                        Map.of(
                                "login",
                                "i-city",
                                "name",
                                "i-city",
                                "role",
                                "DISTRICT_OFFICE",
                                "district",
                                "140800"));
        stage.person("i-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        Upload upload = read(security, Kind.USERS, rows);
        Report report = imports.check(security, upload, Sheets.words(Kind.USERS));
        assertEquals(
                Map.of(
                        4,
                        "role LIMITS",
                        5,
                        "login INVALID, name INVALID, role UNKNOWN, premises UNKNOWN",
                        6,
                        "role DIFFERENT"),
                told(report));
        List<Integer> heard = new ArrayList<>();
        ImportOutcome.Imported done =
                (ImportOutcome.Imported)
                        imports.carryOut(
                                security,
                                upload,
                                Sheets.words(Kind.USERS),
                                report,
                                "users.xlsx",
                                (at, all) -> heard.add(at * 10 + all));
        assertEquals(List.of(12, 22), heard);
        assertEquals(
                List.of("n1-" + run, "n2-" + run),
                done.secrets().stream().map(secret -> secret.login()).toList());
        LoginResult.Welcome welcome =
                (LoginResult.Welcome)
                        accounts.login(
                                "n1-" + run,
                                done.secrets().getFirst().password().toCharArray(),
                                null);
        assertEquals(
                "王小明 13900000002 true",
                welcome.person().name()
                        + " "
                        + welcome.person().phone()
                        + " "
                        + welcome.person().state().mustChange());
        assertEquals(
                Set.of("MALL", "SCHOOL"),
                accounts.find("n2-" + run).orElseThrow().grants().getFirst().industries());
        assertEquals(
                List.of(2, 3), imports.check(security, upload, Sheets.words(Kind.USERS)).same());
    }

    @Test
    void whoMayImportWhat() throws Exception {
        Map<Role, String> allowed = new TreeMap<>();
        for (Role role : Role.values()) {
            allowed.put(role, "");
            Scope scope = new Scope("i-any", List.of(new Grant(role, null, Set.of(), null, null)));
            for (Kind kind : Kind.values()) {
                Path file =
                        Sheets.file(kind, List.of(Map.of(kind.fields().getFirst().code(), "X")));
                if (Kind.of(scope).contains(kind)) {
                    allowed.merge(role, kind + " ", String::concat);
                    imports.read(scope, kind, file, Sheets.words(kind));
                } else {
                    assertNotAllowed(
                            () -> imports.read(scope, kind, file, Sheets.words(kind)),
                            role + " " + kind);
                    Upload upload =
                            new Upload(
                                    kind, "Sheet", 1, List.of(), 0, 0, List.of(), List.of(),
                                    List.of());
                    Report report = new Report(0, List.of(), List.of(), List.of());
                    assertNotAllowed(
                            () -> imports.check(scope, upload, Sheets.words(kind)),
                            role + " " + kind);
                    assertNotAllowed(() -> carryOut(scope, upload, report), role + " " + kind);
                }
                Files.delete(file);
            }
        }
        allowed.values().removeIf(String::isEmpty);
        assertEquals(
                Map.of(
                        Role.SYSTEM_ADMINISTRATOR,
                        "PREMISES DEVICES BODIES ",
                        Role.SECURITY_ADMINISTRATOR,
                        "USERS ",
                        Role.CITY_OFFICE,
                        "PREMISES ",
                        Role.DISTRICT_OFFICE,
                        "PREMISES "),
                allowed);
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

    private Upload read(Scope scope, Kind kind, List<Map<String, Object>> rows) throws IOException {
        Path file = Sheets.file(kind, rows);
        try {
            return imports.read(scope, kind, file, Sheets.words(kind));
        } finally {
            Files.delete(file);
        }
    }

    private ImportOutcome carryOut(Scope scope, Upload upload, Report report) {
        return imports.carryOut(
                scope, upload, Sheets.words(upload.kind()), report, "test.xlsx", (done, all) -> {});
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

    private static Map<Integer, String> told(Report report) {
        return report.findings().stream()
                .collect(
                        Collectors.groupingBy(
                                finding -> finding.row(),
                                TreeMap::new,
                                Collectors.mapping(
                                        finding ->
                                                finding.field()
                                                        + " "
                                                        + finding.reason()
                                                        + (finding.detail() == null
                                                                ? ""
                                                                : " " + finding.detail()),
                                        Collectors.joining(", "))));
    }
}
