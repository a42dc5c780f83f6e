package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.campaign.Range;
import org.andian.portal.campaign.pilot.CampaignRecord;
import org.andian.portal.campaign.pilot.CampaignRecords;
import org.andian.portal.campaign.pilot.DossierText;
import org.andian.portal.campaign.pilot.Funding;
import org.andian.portal.campaign.pilot.FundingSource;
import org.andian.portal.campaign.pilot.NewCampaignRecord;
import org.andian.portal.campaign.pilot.PilotDossier;
import org.andian.portal.campaign.pilot.PilotDossiers;
import org.andian.portal.campaign.pilot.RecordKind;
import org.andian.portal.campaign.pilot.RecordQuery;
import org.andian.portal.campaign.pilot.RecordReceipt;
import org.andian.portal.campaign.quota.BodyShare;
import org.andian.portal.campaign.quota.BodyShares;
import org.andian.portal.campaign.quota.Forecast;
import org.andian.portal.campaign.quota.Installation;
import org.andian.portal.campaign.quota.Milestone;
import org.andian.portal.campaign.quota.NewMilestone;
import org.andian.portal.campaign.quota.NewShare;
import org.andian.portal.campaign.quota.QuotaBoard;
import org.andian.portal.campaign.quota.QuotaBoards;
import org.andian.portal.campaign.quota.VerifiedInstallations;
import org.andian.portal.campaign.quota.VerifiedQuery;
import org.andian.portal.campaign.quota.VerifiedRow;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Milestones, shares, pilots' dossiers and records within and outside the caller's reach. */
@ArquillianTest
class CampaignRunIT {

    private static final String YUNCHENG = "YUNCHENG-2022";
    private static final String CHANGDU = "CHANGDU-2018";

    /** Where no other test has devices. */
    private static final String OWN = "140882";

    /** Where no other test counts bodies. */
    private static final String OF_BODIES = "140827";

    private static final String OTHER = "140823";
    private static final String OF_PILOTS = "540327";
    private static final Duration DAYS_AGO = Duration.ofDays(8);

    @Inject private Stage stage;

    @Inject private QuotaBoards boards;

    @Inject private VerifiedInstallations installations;

    @Inject private BodyShares shares;

    @Inject private Quotas quotas;

    @Inject private Pilots pilots;

    @Inject private PilotDossiers dossiers;

    @Inject private CampaignRecords records;

    @Inject private Bodies bodies;

    @Inject private Districts districts;

    @Inject private ServedPremises served;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** Of three premises one is heard, one was heard eight days ago, one has no detector. */
    @Test
    void whatIsVerifiedStandsBehindItsNumber() {
        Scope city = person("t2-city", Role.CITY_OFFICE, "140800");
        Scope district = person("t2-district", Role.DISTRICT_OFFICE, OWN);
        stage.premises("T2-HEARD", OWN, "MALL");
        stage.premises("T2-FITTED", OWN, "MALL");
        stage.premises("T2-BARE", OWN, "BANK");
        heard(stage.device("T2-FITTED-D", "T2-FITTED", 1), stage.now().minus(DAYS_AGO));
        heard(stage.device("T2-HEARD-D", "T2-HEARD", 1), stage.now());
        quotas.set(city, new NewQuota(YUNCHENG, id(OWN), QuotaCell.WHOLE, null, 2, null, true));
        QuotaBoard.Line line = line(district);
        assertEquals("1/2 silent 1", told(line));
        assertEquals(Forecast.Kind.ON, line.forecast().kind());
        assertEquals(1, line.forecast().gained());
        assertEquals(stage.today().plusDays(28), line.forecast().reachesOn());
        assertEquals("T2-BARE MISSING, T2-FITTED SILENT, T2-HEARD VERIFIED", rows(district, null));
        assertEquals("T2-HEARD VERIFIED", rows(district, Installation.VERIFIED));
        assertEquals(
                "", rows(person("t2-other", Role.DISTRICT_OFFICE, OTHER), null), "out of reach");
        assertEquals(
                List.of(),
                boards
                        .board(person("t2-other", Role.DISTRICT_OFFICE, OTHER), YUNCHENG)
                        .lines()
                        .stream()
                        .filter(one -> one.districtId() == id(OWN))
                        .toList());
        quotas.set(city, new NewQuota(YUNCHENG, id(OWN), QuotaCell.WHOLE, 2, null, null, true));
    }

    private void heard(long device, Instant at) {
        byHand.update(
                "insert into device_seen (device_id, last_received, last_ts) values (?, ?, ?)",
                device,
                at,
                at);
    }

    @Test
    void milestonesAreSetByTheOfficeWhoseTheyAre() {
        Scope city = person("t2-city", Role.CITY_OFFICE, "140800");
        Scope district = person("t2-district", Role.DISTRICT_OFFICE, OWN);
        Scope other = person("t2-other", Role.DISTRICT_OFFICE, OTHER);
        LocalDate due = stage.today().plusDays(60);
        long own = boards.add(district, YUNCHENG, milestone(id(OWN), "T2 own", due));
        assertNotAllowed(() -> boards.add(district, YUNCHENG, milestone(null, "T2 city", due)));
        assertNotAllowed(() -> boards.add(other, YUNCHENG, milestone(id(OWN), "T2", due)));
        assertNotAllowed(
                () ->
                        boards.add(
                                person("t2-leader", Role.LEADER, "140800"),
                                YUNCHENG,
                                milestone(null, "T2", due)));
        long ofCity = boards.add(city, YUNCHENG, milestone(null, "T2 city", due));
        assertEquals("T2 city, T2 own", names(district));
        assertEquals("T2 city", names(other));
        assertRefused(
                CampaignReason.NO_SUCH_MILESTONE,
                () -> boards.withdraw(other, YUNCHENG, own, 0, "not mine"));
        assertNotAllowed(() -> boards.withdraw(district, YUNCHENG, ofCity, 0, "not mine"));
        assertRefused(
                CampaignReason.TEXT_MISSING,
                () -> boards.withdraw(district, YUNCHENG, own, 0, " "));
        assertRefused(
                CampaignReason.CHANGED, () -> boards.withdraw(district, YUNCHENG, own, 7, "old"));
        boards.withdraw(district, YUNCHENG, own, 0, "set twice");
        boards.withdraw(city, YUNCHENG, ofCity, 0, "a test");
        assertEquals("", names(district));
        assertRefused(
                CampaignReason.MILESTONE_DAY,
                () -> boards.add(city, YUNCHENG, milestone(null, "T2", LocalDate.EPOCH)));
    }

    @Test
    void sharesAreHandedDownAndOn() {
        Scope city = person("t2-city", Role.CITY_OFFICE, "140800");
        Scope district = person("t2-bodies", Role.DISTRICT_OFFICE, OF_BODIES);
        Scope other = person("t2-other", Role.DISTRICT_OFFICE, OTHER);
        long bureau = body("T2 Bureau");
        long section = body("T2 Section");
        long whole = shares.add(city, YUNCHENG, share(bureau, null, 3, 4));
        long part = shares.add(district, YUNCHENG, share(section, whole, 2, 2));
        assertEquals("T2 Bureau 3-4 parts 2 uneven, T2 Section 2-2", told(district));
        assertEquals("", told(other), "another district's");
        assertRefused(
                CampaignReason.NO_SUCH_BODY,
                () -> shares.add(other, YUNCHENG, share(bureau, null, 1, 1)));
        assertRefused(
                CampaignReason.SHARED_ALREADY,
                () -> shares.add(city, YUNCHENG, share(bureau, null, 1, 1)));
        assertNotAllowed(
                () ->
                        shares.add(
                                person("t2-fire", Role.FIRE_BRIGADE, "140800"),
                                YUNCHENG,
                                share(bureau, null, 1, 1)));
        shares.change(district, YUNCHENG, part, 0, new Range(3, 3), "one more");
        assertRefused(
                CampaignReason.CHANGED,
                () -> shares.change(district, YUNCHENG, part, 0, new Range(4, 4), "old"));
        assertEquals("T2 Bureau 3-4 parts 3, T2 Section 3-3", told(district));
        assertRefused(
                CampaignReason.NO_SUCH_SHARE,
                () -> shares.change(other, YUNCHENG, part, 1, null, "not mine"));
        shares.change(district, YUNCHENG, part, 1, null, "over");
        shares.change(city, YUNCHENG, whole, 0, null, "over");
        assertEquals("", told(district));
    }

    @Test
    void aPilotIsProposedChosenAndRecommended() {
        Scope office = person("t2-zogang", Role.DISTRICT_OFFICE, OF_PILOTS);
        Scope city = person("t2-changdu", Role.CITY_OFFICE, "540300");
        served.premises("T2-TEMPLE", OF_PILOTS, "RELIGIOUS", "T2-SP");
        DossierText text = DossierText.proposing("an old roof", null);
        long pilot = dossiers.propose(office, CHANGDU, "T2-TEMPLE", Namer.DISTRICT, text, true);
        PilotDossier first = dossiers.get(office, CHANGDU, pilot);
        assertEquals("an old roof", first.reason());
        assertEquals("T2-SP", first.providerCode(), "the one that serves it");
        assertFalse(first.qualified());
        assertTrue(first.mayChange());
        assertRefused(
                CampaignReason.NAMED_ALREADY,
                () -> dossiers.propose(office, CHANGDU, "T2-TEMPLE", Namer.DISTRICT, text, true));
        dossiers.write(
                office,
                CHANGDU,
                pilot,
                0,
                new DossierText("an old roof", "T2-SP", "fitted", "no alarm since", null));
        assertRefused(
                CampaignReason.CHANGED, () -> dossiers.write(office, CHANGDU, pilot, 0, text));
        dossiers.fund(office, CHANGDU, pilot, new Funding(FundingSource.BUDGET, 5000L, null));
        assertRefused(
                CampaignReason.NOT_OF_CITY,
                () -> dossiers.recommend(city, CHANGDU, pilot, "clear results"));
        assertNotAllowed(() -> dossiers.recommend(office, CHANGDU, pilot, "clear results"));
        pilots.choose(city, CHANGDU, pilot, true);
        dossiers.recommend(city, CHANGDU, pilot, "clear results");
        assertRefused(
                CampaignReason.RECOMMENDED_ALREADY,
                () -> dossiers.recommend(city, CHANGDU, pilot, "again"));
        PilotDossier last = dossiers.get(city, CHANGDU, pilot);
        assertEquals(
                "fitted BUDGET 5000 clear results",
                last.progress()
                        + " "
                        + last.funding().source()
                        + " "
                        + last.funding().yuan()
                        + " "
                        + last.recommended());
        Scope other = person("t2-riwoche", Role.DISTRICT_OFFICE, "540323");
        assertRefused(CampaignReason.NO_SUCH_PILOT, () -> dossiers.get(other, CHANGDU, pilot));
        assertRefused(
                CampaignReason.NO_SUCH_PREMISES,
                () -> dossiers.propose(other, CHANGDU, "T2-TEMPLE", Namer.DISTRICT, text, true));
        Scope leader = person("t2-leader2", Role.LEADER, "540300");
        assertNotAllowed(() -> dossiers.write(leader, CHANGDU, pilot, 2, text));
    }

    @Test
    void recordsAreSeenWhereTheirPremisesAre() {
        Scope district = person("t2-district", Role.DISTRICT_OFFICE, OWN);
        Scope other = person("t2-other", Role.DISTRICT_OFFICE, OTHER);
        Scope fire = person("t2-fire", Role.FIRE_BRIGADE, "140800");
        stage.premises("T2-HEARD", OWN, "MALL");
        long daily = records.record(district, YUNCHENG, record(RecordKind.DAILY, "T2-HEARD"));
        assertEquals("T2 DAILY", subjects(district, "T2-HEARD"));
        assertEquals("", subjects(other, "T2-HEARD"));
        assertTrue(records.find(other, YUNCHENG, daily).isEmpty());
        assertRefused(
                CampaignReason.NO_SUCH_PREMISES,
                () -> records.record(other, YUNCHENG, record(RecordKind.DAILY, "T2-HEARD")));
        assertNotAllowed(
                () -> records.record(fire, YUNCHENG, record(RecordKind.DAILY, "T2-HEARD")));
        assertNotAllowed(
                () -> records.record(district, YUNCHENG, record(RecordKind.GUIDANCE, null)));
        long guidance = records.record(fire, YUNCHENG, record(RecordKind.GUIDANCE, null));
        records.read(other, YUNCHENG, guidance);
        records.read(other, YUNCHENG, guidance);
        assertEquals(
                List.of("t2-other"),
                records.receipts(fire, YUNCHENG, guidance).stream()
                        .map(RecordReceipt::login)
                        .toList());
        assertRefused(CampaignReason.NO_RECEIPT, () -> records.read(district, YUNCHENG, daily));
        assertNotAllowed(() -> records.withdraw(district, YUNCHENG, guidance, 0, "not mine"));
        records.withdraw(district, YUNCHENG, daily, 0, "recorded twice");
        assertEquals("", subjects(district, "T2-HEARD"));
        records.withdraw(fire, YUNCHENG, guidance, 0, "a test");
        assertRefused(CampaignReason.NO_SUCH_RECORD, () -> records.read(other, YUNCHENG, guidance));
    }

    private QuotaBoard.Line line(Scope scope) {
        return boards.board(scope, YUNCHENG).lines().stream()
                .filter(one -> one.districtId() == id(OWN))
                .findFirst()
                .orElseThrow();
    }

    private static String told(QuotaBoard.Line line) {
        return line.whole().verified()
                + "/"
                + line.whole().quota()
                + " silent "
                + line.whole().silent();
    }

    private String rows(Scope scope, Installation state) {
        return installations
                .page(scope, YUNCHENG, new VerifiedQuery(null, null, state, "T2-"), 0, 100)
                .stream()
                .map(CampaignRunIT::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(VerifiedRow row) {
        return row.code() + " " + row.state();
    }

    private String names(Scope scope) {
        return boards.board(scope, YUNCHENG).milestones().stream()
                .map(Milestone::name)
                .filter(name -> name.startsWith("T2"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static NewMilestone milestone(Long district, String name, LocalDate due) {
        return new NewMilestone(district, name, List.of(), 80, due, true);
    }

    private static NewShare share(long body, Long parent, int least, int most) {
        return new NewShare(body, 0, parent, least, most, null, true);
    }

    private String told(Scope scope) {
        return shares.list(scope, YUNCHENG).stream()
                .filter(one -> one.body().startsWith("T2 "))
                .map(CampaignRunIT::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(BodyShare share) {
        return share.body()
                + " "
                + share.range().least()
                + "-"
                + share.range().most()
                + (share.parts() == null ? "" : " parts " + share.parts())
                + (share.isUneven() ? " uneven" : "");
    }

    private NewCampaignRecord record(RecordKind kind, String premises) {
        return new NewCampaignRecord(
                kind, premises, stage.today(), "T2 " + kind, "tests", 3, 60, null, List.of(), true);
    }

    private String subjects(Scope scope, String premises) {
        return records.page(scope, YUNCHENG, RecordQuery.ofPremises(premises), 0, 100).stream()
                .map(CampaignRecord::subject)
                .collect(Collectors.joining(", "));
    }

    private long body(String name) {
        return bodies.registerBody(
                Stage.PORTAL, new NewBody(name, NewBody.Kind.BUREAU, null, OF_BODIES, true));
    }

    private Scope person(String login, Role role, String district) {
        return stage.person(login, role, district, Set.of(), null);
    }

    private long id(String district) {
        return districts.find(district).map(District::id).orElseThrow();
    }
}
