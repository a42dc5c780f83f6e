package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceQuery.Order;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.CertificateSearch;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Found;
import org.andian.portal.search.Wanted;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A device has one certificate at most, what it had before is kept; who may correct a device may
 * enter it, for one or for many at once.
 */
@ArquillianTest
class CertificatesIT {

    private static final String EAST = "130702";
    private static final int ROWS = 100;

    @Inject private Stage stage;

    @Inject private Certificates certificates;

    @Inject private CertificateSearch search;

    @Inject private Devices devices;

    @Inject private DeviceLife life;

    @Inject private Sql sql;

    private Scope city;
    private Scope district;
    private Scope elsewhere;
    private LocalDate today;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        today = stage.today();
        stage.premises("CE-A", EAST, "MALL");
        city = stage.person("ce-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("ce-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        elsewhere = stage.person("ce-else", Role.CITY_OFFICE, "430200", Set.of(), null);
    }

    @Test
    void oneHoldsAndTheOthersAreKept() {
        stage.device("CE-1", "CE-A", 1);
        assertTrue(certificates.find(city, "CE-1").isEmpty());
        certificates.put(city, "CE-1", null, certificate("2099000000000011", today));
        DeviceCertificate first = certificates.find(city, "CE-1").orElseThrow();
        assertEquals(Certified.DUE, first.state());
        certificates.put(city, "CE-1", first.id(), certificate("2099000000000012", null));
        DeviceCertificate second = certificates.find(city, "CE-1").orElseThrow();
        assertEquals("2099000000000012 true VALID", told(second));
        certificates.remove(city, "CE-1", second.id());
        assertTrue(certificates.find(city, "CE-1").isEmpty());
        assertEquals(
                List.of(
                        "2099000000000012 REMOVED by ce-city",
                        "2099000000000011 REPLACED by ce-city"),
                certificates.list(city, "CE-1").stream()
                        .map(one -> one.number() + " " + one.ended() + " by " + one.endedBy())
                        .toList());
        assertEquals(Certified.NONE, row("CE-1").certified());
    }

    @Test
    void whatSaysTheSameIsNotWrittenAgain() {
        stage.device("CE-2", "CE-A", 1);
        NewCertificate certificate = certificate("2099000000000021", today.plusDays(400));
        certificates.put(city, "CE-2", null, certificate);
        long id = certificates.find(city, "CE-2").orElseThrow().id();
        certificates.put(city, "CE-2", id, certificate);
        assertEquals(1, certificates.list(city, "CE-2").size());
        assertEquals(0, certificates.putAll(city, List.of(row("CE-2").id()), certificate));
        assertEquals(
                1,
                sql.count(
                        "select count(*) as n from audit where action = 'device.certify' and object"
                                + " = 'device CE-2'",
                        List.of()));
    }

    @Test
    void onlyWhoKeepsTheDeviceMayChangeIt() {
        stage.device("CE-3", "CE-A", 1);
        NewCertificate certificate = certificate("2099000000000031", null);
        assertNotAllowed(() -> certificates.put(district, "CE-3", null, certificate));
        assertRefused(
                DeviceReason.UNKNOWN, () -> certificates.put(elsewhere, "CE-3", null, certificate));
        certificates.put(city, "CE-3", null, certificate);
        assertEquals("2099000000000031 true VALID", told(find(district, "CE-3")));
        assertTrue(certificates.find(elsewhere, "CE-3").isEmpty());
        assertTrue(certificates.list(elsewhere, "CE-3").isEmpty());
        assertEquals(
                0,
                certificates.putAll(
                        elsewhere, List.of(row("CE-3").id()), certificate("CQC-2024-9", null)));
        assertRefused(
                DeviceReason.CHANGED,
                () -> certificates.put(city, "CE-3", null, certificate("CQC-2024-9", null)));
        assertRefused(
                DeviceReason.CHANGED,
                () -> certificates.remove(city, "CE-3", find(city, "CE-3").id() + 1));
        assertRefused(
                DeviceReason.CERTIFICATE_ISSUED,
                () ->
                        certificates.put(
                                city,
                                "CE-3",
                                find(city, "CE-3").id(),
                                new NewCertificate(
                                        new CertificateNumber("2099000000000032"),
                                        List.of(CertifiedFunction.ARC_DETECTION),
                                        null,
                                        null,
                                        today.plusDays(1),
                                        null,
                                        null)));
        life.retire(city, "CE-3", "taken down");
        assertRefused(
                DeviceReason.RETIRED,
                () -> certificates.remove(city, "CE-3", find(city, "CE-3").id()));
    }

    @Test
    void manyAtOnceOrNone() {
        List<Long> ids =
                List.of("CE-41", "CE-42", "CE-43").stream()
                        .map(no -> stage.device(no, "CE-A", 1))
                        .toList();
        certificates.put(city, "CE-42", null, certificate("2099000000000040", null));
        assertEquals(
                3,
                certificates.putAll(
                        city, ids, certificate("2099000000000041", today.minusDays(1))));
        assertEquals(
                "CE-41 EXPIRED, CE-42 EXPIRED, CE-43 EXPIRED",
                shown(DeviceQuery.inUse("CE-4", null).certified(null, "2099000000000041")));
        assertEquals(2, certificates.list(city, "CE-42").size());
        assertEquals(
                0,
                sql.count(
                        "select count(*) as n from (select device_id from device_certificate where"
                                + " ended_at is null group by device_id having count(*) > 1) q",
                        List.of()));
        assertRefused(
                DeviceReason.TOO_MANY_AT_ONCE,
                () ->
                        certificates.putAll(
                                city,
                                LongStream.rangeClosed(1, Certificates.MOST_DEVICES + 1L)
                                        .boxed()
                                        .toList(),
                                certificate("2099000000000042", null)));
    }

    @Test
    void theListIsNarrowedByState() {
        stage.device("CE-5N", "CE-A", 1);
        entered("CE-5V", null);
        entered("CE-5W", today.plusDays(91));
        entered("CE-5D", today.plusDays(90));
        entered("CE-5T", today);
        entered("CE-5E", today.minusDays(1));
        assertEquals("CE-5N NONE", narrowed(Certified.NONE));
        assertEquals("CE-5V VALID, CE-5W VALID", narrowed(Certified.VALID));
        assertEquals("CE-5D DUE, CE-5T DUE", narrowed(Certified.DUE));
        assertEquals("CE-5E EXPIRED", narrowed(Certified.EXPIRED));
        DeviceQuery byEnd =
                new DeviceQuery(
                        "CE-5",
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        Order.CERTIFICATE,
                        false);
        assertEquals(
                "CE-5N CE-5E CE-5T CE-5D CE-5W CE-5V",
                devices.page(city, byEnd, 0, ROWS).stream()
                        .map(DeviceRow::no)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aNumberIsFoundOnceWithHowManyHaveIt() {
        for (String no : List.of("CE-61", "CE-62")) {
            stage.device(no, "CE-A", 1);
            if (certificates.find(city, no).isEmpty()) {
                certificates.put(city, no, null, certificate("CQC-CE-2024061", null));
            }
        }
        Found found = search.certificates(city, new Wanted("cqc-ce-20", 0, 50)).rows().getFirst();
        assertEquals("CQC-CE-2024061 2", found.key() + " " + found.note());
        assertEquals(0, search.certificates(elsewhere, new Wanted("cqc-ce-20", 0, 50)).count());
        assertEquals(
                0, search.certificates(Scope.nobody(), new Wanted("cqc-ce-20", 0, 50)).count());
    }

    /** The one that takes over is another device; the one that was moved is the same. */
    @Test
    void itGoesWithTheDevice() {
        stage.device("CE-7", "CE-A", 1);
        certificates.put(city, "CE-7", null, certificate("2099000000000071", null));
        life.replace(city, "CE-7", new DeviceNo("CE-7B"), "broken");
        assertTrue(certificates.find(city, "CE-7B").isEmpty());
        assertEquals("2099000000000071 true VALID", told(find(city, "CE-7")));
    }

    private void entered(String no, LocalDate expires) {
        stage.device(no, "CE-A", 1);
        certificates.put(city, no, null, certificate("2099000000000050", expires));
    }

    private String narrowed(Certified state) {
        return shown(DeviceQuery.inUse("CE-5", null).certified(state, null));
    }

    private String shown(DeviceQuery query) {
        List<DeviceRow> rows = devices.page(city, query, 0, ROWS);
        assertEquals(rows.size(), devices.count(city, query));
        return rows.stream()
                .map(row -> row.no() + " " + row.certified())
                .collect(Collectors.joining(", "));
    }

    private DeviceRow row(String no) {
        return devices.find(city, no).orElseThrow();
    }

    private DeviceCertificate find(Scope scope, String no) {
        return certificates.find(scope, no).orElseThrow();
    }

    private static String told(DeviceCertificate one) {
        return one.number() + " " + one.ccc() + " " + one.state();
    }

    private static NewCertificate certificate(String number, LocalDate expires) {
        return new NewCertificate(
                new CertificateNumber(number),
                List.of(CertifiedFunction.FIRE_MONITORING, CertifiedFunction.ARC_DETECTION),
                null,
                "EX-4",
                null,
                expires,
                null);
    }
}
