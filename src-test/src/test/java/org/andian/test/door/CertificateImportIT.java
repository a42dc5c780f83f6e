package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Upload;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sheets of certificates, each row for a device that is there. */
@ArquillianTest
class CertificateImportIT {

    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    @Inject private Imports imports;

    @Inject private Certificates certificates;

    @Inject private Stage stage;

    private UploadedSheets sheets;
    private Scope city;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void devices() {
        sheets = new UploadedSheets(imports);
        stage.premises("CI-" + RUN, "130702", "SCHOOL");
        stage.premises("CI-X-" + RUN, "430211", "SCHOOL");
        city = stage.person("ci-city", Role.CITY_OFFICE, "130700", Set.of(), null);
    }

    @Test
    void goodRowsAreWrittenAndBadOnesTold() throws Exception {
        for (int n = 1; n <= 6; n++) {
            stage.device(no(n), "CI-" + RUN, 1);
        }
        stage.device("CI-X1-" + RUN, "CI-X-" + RUN, 1);
        List<Map<String, Object>> rows =
                List.of(
                        row(
                                no(1),
                                "2099000000000001",
                                "ARC_DETECTION；FIRE_MONITORING",
                                "2024/5/1",
                                "2099-04-30"),
                        row(no(2), "cqc-2024-1", "SMOKE_DETECTION", "20240501", "2099年4月30日"),
                        row(no(3), "209900000000001", "ARC", "2024-02-30", "soon"),
                        row(no(4), "2099000000000001", "ARC_DETECTION", "2024-05-01", "2024-05-01"),
                        row("CI-X1-" + RUN, "2099000000000001", "ARC_DETECTION", "", ""),
                        row("CI-NONE-" + RUN, "", "", "", ""),
                        row(no(5), "2099000000000001", "ARC_DETECTION", "2099-01-01", ""),
                        row(no(6), "2099000000000001", "ARC_DETECTION", "", ""),
                        row(no(6), "2099000000000001", "ARC_DETECTION", "", ""));
        Upload upload = sheets.read(city, Kind.CERTIFICATES, rows);
        Report report = imports.check(city, upload, Sheets.words(Kind.CERTIFICATES));
        assertEquals(
                Map.of(
                        4, "number INVALID, functions UNKNOWN, issued INVALID, expires INVALID",
                        5, "expires INVALID",
                        6, "no UNKNOWN",
                        7, "no UNKNOWN, number REQUIRED, functions REQUIRED",
                        8, "issued INVALID",
                        9, "no TWICE 10",
                        10, "no TWICE 9"),
                UploadedSheets.told(report));
        assertEquals(List.of(2, 3), report.fresh());
        assertEquals(2, ((ImportOutcome.Imported) sheets.carryOut(city, upload, report)).rows());
        DeviceCertificate first = certificates.find(city, no(1)).orElseThrow();
        assertEquals(
                "2099000000000001 [FIRE_MONITORING, ARC_DETECTION] 2024-05-01 2099-04-30",
                told(first));
        assertEquals(
                "CQC-2024-1 [SMOKE_DETECTION] 2024-05-01 2099-04-30",
                told(certificates.find(city, no(2)).orElseThrow()));
        assertEquals(
                List.of(2, 3), imports.check(city, upload, Sheets.words(Kind.CERTIFICATES)).same());
    }

    /** Another one takes its place, unless the one that is there holds longer. */
    @Test
    void anOldSheetPutsNothingBack() throws Exception {
        stage.device(no(11), "CI-" + RUN, 1);
        stage.device(no(12), "CI-" + RUN, 1);
        LocalDate end = LocalDate.of(2090, 1, 1);
        carriedOut(List.of(row(no(11), "2099000000000001", "ARC_DETECTION", "", end.toString())));
        carriedOut(List.of(row(no(12), "2099000000000001", "ARC_DETECTION", "", end.toString())));
        Upload upload =
                sheets.read(
                        city,
                        Kind.CERTIFICATES,
                        List.of(
                                row(no(11), "2099000000000002", "ARC_DETECTION", "", "2089-01-01"),
                                row(
                                        no(12),
                                        "2099000000000002",
                                        "ARC_DETECTION",
                                        "",
                                        "2091-01-01")));
        Report report = imports.check(city, upload, Sheets.words(Kind.CERTIFICATES));
        assertEquals(Map.of(2, "no REFUSED"), UploadedSheets.told(report));
        sheets.carryOut(city, upload, report);
        assertEquals("2099000000000001", certificates.find(city, no(11)).orElseThrow().number());
        assertEquals("2099000000000002", certificates.find(city, no(12)).orElseThrow().number());
        assertEquals(2, certificates.list(city, no(12)).size());
    }

    @Test
    void whoKeepsNoDevicesImportsNone() {
        Scope district = stage.person("ci-east", Role.DISTRICT_OFFICE, "130702", Set.of(), null);
        assertNotAllowed(
                () ->
                        sheets.read(
                                district,
                                Kind.CERTIFICATES,
                                List.of(row("X-1", "2099000000000001", "ARC_DETECTION", "", ""))));
    }

    private void carriedOut(List<Map<String, Object>> rows) throws Exception {
        Upload upload = sheets.read(city, Kind.CERTIFICATES, rows);
        Report report = imports.check(city, upload, Sheets.words(Kind.CERTIFICATES));
        assertEquals(Map.of(), UploadedSheets.told(report));
        sheets.carryOut(city, upload, report);
    }

    private static String no(int n) {
        return "CI-" + n + "-" + RUN;
    }

    private static String told(DeviceCertificate one) {
        return one.number() + " " + one.functions() + " " + one.issuedOn() + " " + one.expiresOn();
    }

    private static Map<String, Object> row(
            String no, String number, String functions, String issued, String expires) {
        return Map.of(
                "no",
                no,
                "number",
                number,
                "functions",
                functions,
                "issued",
                issued,
                "expires",
                expires);
    }
}
