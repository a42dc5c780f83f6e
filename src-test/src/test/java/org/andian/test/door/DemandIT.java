package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.campaign.demand.Demands;
import org.andian.portal.campaign.demand.Unqualified;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.premises.PremisesQuery;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Yuncheng's notice demands certified equipment; premises whose equipment does not qualify are
 * flagged, listed and counted alike.
 */
@ArquillianTest
class DemandIT {

    private static final String CAMPAIGN = "YUNCHENG-2022";

    /** Counties no other test uses. */
    private static final String COUNTY = "140829";

    private static final String OTHER = "140830";
    private static final String OLDER = "140828";
    private static final String INDICATOR = "campaignUnqualified";
    private static final String MARK = "unqualified." + CAMPAIGN;
    private static final int ROWS = 1000;

    private static final List<CertifiedFunction> ALL =
            List.of(
                    CertifiedFunction.FIRE_MONITORING,
                    CertifiedFunction.RESIDUAL_CURRENT,
                    CertifiedFunction.ARC_DETECTION,
                    CertifiedFunction.ARC_EXTINGUISHING);

    @Inject private Stage stage;

    @Inject private Demands demands;

    @Inject private Certificates certificates;

    @Inject private Devices devices;

    @Inject private DeviceLife life;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Inject @Any private Instance<Contributor> rooms;

    private Scope county;
    private LocalDate today;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        today = stage.today();
        county = stage.person("dm-county", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
    }

    @Test
    void onlyYunchengDemandsAnything() {
        assertEquals(
                List.of(CAMPAIGN),
                demands.list(Stage.PORTAL).stream()
                        .map(demand -> demand.campaign().code())
                        .toList());
        assertEquals(
                List.of(
                        CertifiedFunction.FIRE_MONITORING,
                        CertifiedFunction.ARC_DETECTION,
                        CertifiedFunction.ARC_EXTINGUISHING),
                demands.find(county, CAMPAIGN).orElseThrow().functions());
        assertTrue(demands.find(county, "CHANGDU-2018").isEmpty());
        Scope elsewhere = stage.person("dm-else", Role.CITY_OFFICE, "430200", Set.of(), null);
        assertEquals(List.of(), demands.list(elsewhere));
    }

    @Test
    void eachPremisesIsFlaggedForWhatItLacks() {
        stage.premises("DM-EMPTY", COUNTY, "SCHOOL");
        certified("DM-GOOD", "DM-G1", "2099000000000001", ALL, null);
        certified("DM-TODAY", "DM-T1", "2099000000000001", ALL, today);
        certified("DM-PAST", "DM-P1", "2099000000000001", ALL, today.minusDays(1));
        certified("DM-OTHER", "DM-O1", "CQC-2024-0001", ALL, null);
        certified("DM-LACKS", "DM-L1", "2099000000000002", ALL.subList(0, 3), null);
        certified("DM-MIXED", "DM-M1", "2099000000000001", ALL, null);
        stage.device("DM-M2", "DM-MIXED", 1);
        stage.premises("DM-NONE", COUNTY, "SCHOOL");
        stage.device("DM-N1", "DM-NONE", 1);
        stage.premises("DM-SMOKE", COUNTY, "SCHOOL");
        smoke("DM-S1", "DM-SMOKE");
        smoke("DM-S2", "DM-GOOD");

        assertEquals("", lacks("DM-EMPTY"));
        assertEquals("", lacks("DM-GOOD"));
        assertEquals("", lacks("DM-TODAY"));
        assertEquals("", lacks("DM-SMOKE"));
        assertEquals("1/1 DM-P1 EXPIRED []", lacks("DM-PAST"));
        assertEquals("1/1 DM-O1 NOT_CCC []", lacks("DM-OTHER"));
        assertEquals("1/1 DM-L1 LACKS [ARC_EXTINGUISHING]", lacks("DM-LACKS"));
        assertEquals("1/2 DM-M2 NONE []", lacks("DM-MIXED"));
        assertEquals("1/1 DM-N1 NONE []", lacks("DM-NONE"));
        String flagged = "DM-LACKS DM-MIXED DM-NONE DM-OTHER DM-PAST";
        assertEquals(flagged, listed(county));
        assertEquals(
                "", listed(stage.person("dm-next", Role.DISTRICT_OFFICE, OTHER, Set.of(), null)));
        assertEquals(
                "DM-NONE",
                listed(stage.person("dm-manager", Role.SAFETY_MANAGER, null, Set.of(), "DM-NONE")));

        recounts.recount(Stage.PORTAL, today, today);
        assertEquals("5 of 7", figure());
        assertEquals("5 of 7, recounted 5 of 7", counted(COUNTY, today));
    }

    /** The days of an older home, when there was no place for certificates yet. */
    @Test
    void ofDaysBeforeTheFirstCertificateNothingIsSaid() {
        LocalDate past = today.minusDays(2);
        premises.registerAll(
                Stage.PORTAL, List.of(Stage.place("DM-E", OLDER, "SCHOOL")), past.minusDays(1));
        long device = stage.device("DM-E1", "DM-E", 1);
        certify("DM-E1", "CQC-2024-0002", ALL, null);
        recounts.recount(Stage.PORTAL, today, today);
        Instant hung = stage.now();
        hangingSince(device, Stage.at(past, 0));
        try {
            assertEquals("0 of 0, recounted 0 of 0", counted(OLDER, past));
            assertEquals("1 of 1, recounted 1 of 1", counted(OLDER, today));
        } finally {
            hangingSince(device, hung);
        }
    }

    private void hangingSince(long device, Instant at) {
        byHand.update("update device_placement set valid_from = ? where device_id = ?", at, device);
    }

    /** A campaign that is over, or was never there, has no list: it must not show all premises. */
    @Test
    void aMarkNobodyKnowsMarksNothing() {
        stage.premises("DM-D", COUNTY, "SCHOOL");
        for (String mark : List.of("unqualified.CHANGDU-2018", "unqualified.", "other")) {
            assertEquals(0, premises.count(county, PremisesQuery.marked(mark)), mark);
            assertEquals(
                    List.of(), premises.page(county, PremisesQuery.marked(mark), 0, ROWS), mark);
        }
    }

    /** What is entered, removed or taken down holds at once. */
    @Test
    void aFlagFollowsTheEquipment() {
        stage.premises("DM-B-MOVES", OTHER, "HOSPITAL");
        stage.device("DM-B1", "DM-B-MOVES", 1);
        assertEquals("1/1 DM-B1 NONE []", lacks("DM-B-MOVES"));
        certify("DM-B1", "2099000000000001", ALL, null);
        assertEquals("", lacks("DM-B-MOVES"));
        DeviceCertificate present = certificates.find(Stage.PORTAL, "DM-B1").orElseThrow();
        certificates.remove(Stage.PORTAL, "DM-B1", present.id());
        assertEquals("1/1 DM-B1 NONE []", lacks("DM-B-MOVES"));
        life.retire(Stage.PORTAL, "DM-B1", "taken down");
        assertEquals("", lacks("DM-B-MOVES"));
    }

    @Test
    void elsewhereNothingIsDemanded() {
        stage.premises("DM-C-ZHUZHOU", "430211", "SCHOOL");
        stage.device("DM-C1", "DM-C-ZHUZHOU", 1);
        assertEquals("", lacks("DM-C-ZHUZHOU"));
        assertEquals(
                0,
                premises.count(
                        stage.person("dm-zz", Role.CITY_OFFICE, "430200", Set.of(), null),
                        PremisesQuery.marked(MARK)));
    }

    private void certified(
            String at, String no, String number, List<CertifiedFunction> names, LocalDate expires) {
        stage.premises(at, COUNTY, "SCHOOL");
        stage.device(no, at, 1);
        certify(no, number, names, expires);
    }

    private void certify(
            String no, String number, List<CertifiedFunction> names, LocalDate expires) {
        Long seen = certificates.find(Stage.PORTAL, no).map(DeviceCertificate::id).orElse(null);
        certificates.put(
                Stage.PORTAL,
                no,
                seen,
                new NewCertificate(
                        new CertificateNumber(number), names, null, null, null, expires, null));
    }

    private void smoke(String no, String at) {
        if (devices.find(Stage.PORTAL, no).isEmpty()) {
            devices.register(
                    Stage.PORTAL,
                    new NewDevice(
                            new DeviceNo(no),
                            "SMOKE",
                            at,
                            null,
                            List.of(new NewCircuit(1, "smoke", null)),
                            true));
        }
    }

    private String lacks(String code) {
        PremisesRow row = premises.find(Stage.PORTAL, code).orElseThrow();
        return demands.ofPremises(Stage.PORTAL, row.id()).stream()
                .map(DemandIT::told)
                .collect(Collectors.joining("; "));
    }

    private static String told(Unqualified one) {
        return one.shortfalls().size()
                + "/"
                + one.devices()
                + one.shortfalls().stream()
                        .map(lack -> " " + lack.no() + " " + lack.why() + " " + lack.lacking())
                        .collect(Collectors.joining());
    }

    private String listed(Scope scope) {
        List<PremisesRow> rows = premises.page(scope, PremisesQuery.marked(MARK), 0, ROWS);
        assertEquals(rows.size(), premises.count(scope, PremisesQuery.marked(MARK)));
        return rows.stream().map(PremisesRow::code).collect(Collectors.joining(" "));
    }

    /** As the facts of a day are made, and as the self-check counts it again. */
    private String counted(String county, LocalDate day) {
        Contributor room =
                rooms.stream()
                        .filter(
                                one ->
                                        one.indicators().stream()
                                                .anyMatch(info -> info.code().equals(INDICATOR)))
                        .findFirst()
                        .orElseThrow();
        long id = districts.find(county).orElseThrow().id();
        List<Fact> again =
                room.recount(INDICATOR, day, Part.WHOLE).stream()
                        .filter(fact -> fact.districtId() == id)
                        .toList();
        assertTrue(again.stream().allMatch(fact -> fact.campaign().equals(CAMPAIGN)));
        assertTrue(again.stream().allMatch(fact -> fact.venueGroup().equals("SCHOOL")));
        Records records = room.records(INDICATOR, day, day, AsOf.of(day, stage.now()));
        List<Object> parameters = new ArrayList<>(records.parameters());
        parameters.add(id);
        String first =
                sql.first(
                                "select sum(r.numerator) as a, sum(r.denominator) as b from ("
                                        + records.sql()
                                        + ") r where r.district_id = ?",
                                parameters,
                                row -> row.number("a") + " of " + row.number("b"))
                        .orElseThrow();
        return "%s, recounted %d of %d"
                .formatted(
                        first,
                        again.stream().mapToLong(Fact::numerator).sum(),
                        again.stream().mapToLong(Fact::denominator).sum());
    }

    /** Of today, in the county: how many do not qualify, of those that have equipment. */
    private String figure() {
        long id = districts.find(COUNTY).orElseThrow().id();
        Cell cell =
                statistics
                        .table(
                                county,
                                new StatisticQuery(
                                        today,
                                        today,
                                        Axis.VENUE_GROUP,
                                        null,
                                        CAMPAIGN,
                                        List.of(INDICATOR),
                                        false,
                                        false,
                                        null,
                                        new Within(id, null, null)),
                                Locale.ENGLISH)
                        .total()
                        .cells()
                        .getFirst();
        return cell.numerator() + " of " + cell.denominator();
    }
}
