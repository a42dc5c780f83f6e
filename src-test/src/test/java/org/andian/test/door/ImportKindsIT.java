package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.LoginResult;
import org.andian.portal.account.attempt.Visitor;
import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Upload;
import org.andian.portal.device.Devices;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sheets of devices, bodies and accounts, each by those who may import it; what is made up for them
 * is told once.
 */
@ExtendWith(ArquillianExtension.class)
class ImportKindsIT {

    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    @Inject private Imports imports;

    @Inject private Devices devices;

    @Inject private Accounts accounts;

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
        Upload upload = sheets.read(system, Kind.DEVICES, rows);
        Report report = imports.check(system, upload, Sheets.words(Kind.DEVICES));
        assertEquals(
                Map.of(
                        4,
                        "no INVALID, type UNKNOWN, premises UNKNOWN, circuits INVALID, ratedCurrent"
                                + " INVALID",
                        5,
                        "circuitNames COUNT"),
                UploadedSheets.told(report));
        ImportOutcome.Imported done =
                (ImportOutcome.Imported) sheets.carryOut(system, upload, report);
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
        Upload upload = sheets.read(system, Kind.BODIES, rows);
        Report report = imports.check(system, upload, Sheets.words(Kind.BODIES));
        assertEquals(
                Map.of(3, "name TWICE 4", 4, "name TWICE 3", 5, "kind UNKNOWN, department UNKNOWN"),
                UploadedSheets.told(report));
        assertEquals(
                new ImportOutcome.Imported(1, List.of()), sheets.carryOut(system, upload, report));
        Upload mended = sheets.read(system, Kind.BODIES, rows.subList(0, 2));
        Report rest = imports.check(system, mended, Sheets.words(Kind.BODIES));
        assertEquals("[3] [2]", rest.fresh() + " " + rest.same());
        assertEquals(
                new ImportOutcome.Imported(1, List.of()), sheets.carryOut(system, mended, rest));
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
        Upload upload = sheets.read(security, Kind.USERS, rows);
        Report report = imports.check(security, upload, Sheets.words(Kind.USERS));
        assertEquals(
                Map.of(
                        4,
                        "role LIMITS",
                        5,
                        "login INVALID, name INVALID, role UNKNOWN, premises UNKNOWN",
                        6,
                        "role DIFFERENT"),
                UploadedSheets.told(report));
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
                                Visitor.unknown());
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
                    assertNotAllowed(
                            () -> sheets.carryOut(scope, upload, report), role + " " + kind);
                }
                Files.delete(file);
            }
        }
        allowed.values().removeIf(String::isEmpty);
        assertEquals(
                Map.ofEntries(
                        Map.entry(
                                Role.SYSTEM_ADMINISTRATOR, "PREMISES DEVICES CERTIFICATES BODIES "),
                        Map.entry(Role.SECURITY_ADMINISTRATOR, "USERS "),
                        Map.entry(
                                Role.CITY_OFFICE,
                                "PREMISES CERTIFICATES HAZARDS RECTIFICATIONS INSPECTIONS"
                                        + " TRAININGS PUBLICITY GOODS VIOLATORS AREAS COLUMNS "),
                        Map.entry(
                                Role.DISTRICT_OFFICE,
                                "PREMISES HAZARDS RECTIFICATIONS INSPECTIONS TRAININGS"
                                        + " PUBLICITY GOODS VIOLATORS AREAS COLUMNS "),
                        Map.entry(
                                Role.INDUSTRY_REGULATOR,
                                "HAZARDS RECTIFICATIONS INSPECTIONS PUBLICITY GOODS VIOLATORS "),
                        Map.entry(
                                Role.FIRE_BRIGADE,
                                "HAZARDS RECTIFICATIONS INSPECTIONS PUBLICITY GOODS VIOLATORS "),
                        Map.entry(Role.GRID_OFFICER, "HAZARDS RECTIFICATIONS PUBLICITY GOODS "),
                        Map.entry(Role.DUTY_WATCHER, "HAZARDS RECTIFICATIONS "),
                        Map.entry(Role.SAFETY_MANAGER, "HAZARDS RECTIFICATIONS TRAININGS "),
                        Map.entry(
                                Role.SERVICE_PROVIDER,
                                "CERTIFICATES HAZARDS RECTIFICATIONS TRAININGS ")),
                allowed);
    }
}
