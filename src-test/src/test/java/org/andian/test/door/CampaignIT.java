package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.PilotList;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.QuotaHistory;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.campaign.SumCheck;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Campaigns, tasks and pilots within and outside the caller's reach. */
@ArquillianTest
class CampaignIT {

    private static final String YUNCHENG = "YUNCHENG-2022";
    private static final String ZHUZHOU = "ZHUZHOU-2017";
    private static final String CHANGDU = "CHANGDU-2018";

    @Inject private Stage stage;

    @Inject private Campaigns campaigns;

    @Inject private Quotas quotas;

    @Inject private Pilots pilots;

    @Inject private Districts districts;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void eachSeesTheCampaignsOfItsCity() {
        assertEquals(
                "ZHANGJIAKOU-2016 ZHUZHOU-2017 CHANGDU-2018 YUNCHENG-2022", codes(Stage.PORTAL));
        assertEquals(YUNCHENG, codes(person("c-city", Role.CITY_OFFICE, "140800")));
        assertEquals(ZHUZHOU, codes(person("c-grid", Role.GRID_OFFICER, "430211")));
        assertEquals("", codes(person("c-security", Role.SECURITY_ADMINISTRATOR, null)));
        assertEquals("", codes(Scope.nobody()));
        assertTrue(campaigns.find(person("c-city", Role.CITY_OFFICE, "140800"), ZHUZHOU).isEmpty());
    }

    /** A grant for one premises names no district, and reaches no other city for that. */
    @Test
    void whoKeepsOnePremisesSeesTheCampaignsOfItsPlaceOnly() {
        stage.premises("C-MALL", "140821", "MALL");
        Scope manager = stage.person("c-manager", Role.SAFETY_MANAGER, null, Set.of(), "C-MALL");
        assertEquals(YUNCHENG, codes(manager));
        assertTrue(campaigns.find(manager, ZHUZHOU).isEmpty());
        assertRefused(CampaignReason.NO_SUCH_CAMPAIGN, () -> quotas.progress(manager, CHANGDU));
    }

    @Test
    void noticesAsTheyAre() {
        assertEquals("0 phases, 8 groups, 0 filings, 9 bodies", counts("ZHANGJIAKOU-2016"));
        assertEquals("4 phases, 3 groups, 8 filings, 4 bodies", counts(ZHUZHOU));
        assertEquals("5 phases, 8 groups, 2 filings, 3 bodies", counts(CHANGDU));
        assertEquals("0 phases, 10 groups, 0 filings, 0 bodies", counts(YUNCHENG));
        CampaignFile yuncheng = campaigns.find(Stage.PORTAL, YUNCHENG).orElseThrow();
        assertEquals(
                1,
                yuncheng.counting("RESTAURANT").orElseThrow().seq(),
                "catering stands in two groups");
        assertEquals(
                3,
                yuncheng.counting("MUSEUM-LIBRARY").orElseThrow().seq(),
                "museums stand in two groups");
        assertTrue(
                yuncheng.groups().stream().allMatch(group -> group.responsibles().isEmpty()),
                "nobody is named");
        assertTrue(
                campaigns
                        .find(Stage.PORTAL, CHANGDU)
                        .orElseThrow()
                        .group(8)
                        .orElseThrow()
                        .namesOwner());
    }

    @Test
    void theCitySetsAndTheDistrictDivides() {
        Scope city = person("c-city", Role.CITY_OFFICE, "140800");
        Scope district = person("c-district", Role.DISTRICT_OFFICE, "140825");
        assertEquals(List.of(), quotas.set(city, quota("140825", QuotaCell.WHOLE, null, 10)));
        assertEquals(
                List.of(new SumCheck(SumCheck.Kind.GROUPS, id("140825"), QuotaCell.WHOLE, 10, 7)),
                quotas.set(district, quota("140825", 1, null, 7)));
        assertEquals(List.of(), quotas.set(district, quota("140825", 2, null, 3)));
        assertNotAllowed(
                () -> quotas.set(district, quota("140825", QuotaCell.WHOLE, 10, 5)),
                "its own task is the city's");
        assertNotAllowed(
                () -> quotas.set(district, quota("140826", 1, null, 5)), "another district");
        assertNotAllowed(
                () ->
                        quotas.set(
                                person("c-leader", Role.LEADER, "140800"),
                                quota("140825", 1, 7, 5)));
        quotas.set(district, quota("140825", 3, null, 4));
        Refusal changed =
                assertThrows(
                        Refusal.class, () -> quotas.set(district, quota("140825", 3, null, 5)));
        assertEquals(
                "QUOTA_CHANGED [4]",
                changed.reason().name() + " " + changed.values(),
                "what it is");
        assertEquals(
                "null>4 null>3 null>7 null>10",
                quotas.history(city, YUNCHENG, id("140825")).stream()
                        .map(CampaignIT::told)
                        .collect(Collectors.joining(" ")));
        assertRefused(
                CampaignReason.NO_SUCH_CAMPAIGN,
                () -> quotas.progress(person("c-city2", Role.CITY_OFFICE, "430200"), YUNCHENG));
    }

    @Test
    void aQuotaTakenAwayIsGoneAndCanBeSetAgain() {
        Scope city = person("c-city", Role.CITY_OFFICE, "140800");
        quotas.set(city, quota("140824", 1, null, 8));
        quotas.set(city, quota("140824", 1, 8, 9));
        quotas.set(city, quota("140824", 1, 9, null));
        assertRefused(
                CampaignReason.QUOTA_TAKEN_AWAY, () -> quotas.set(city, quota("140824", 1, 9, 10)));
        quotas.setAll(
                city,
                YUNCHENG,
                List.of(
                        quota("140824", 1, null, 3),
                        quota("140824", 1, 3, null),
                        quota("140824", 1, null, 6)));
        assertEquals(
                "null>6 3>null null>3 9>null 8>9 null>8",
                quotas.history(city, YUNCHENG, id("140824")).stream()
                        .map(CampaignIT::told)
                        .collect(Collectors.joining(" ")));
        assertEquals(
                6,
                quotas.progress(city, YUNCHENG).rows().stream()
                        .filter(line -> line.districtId() == id("140824"))
                        .findFirst()
                        .orElseThrow()
                        .cells()
                        .getFirst()
                        .quota());
    }

    /** Whoever reads the history wants to know why. */
    @Test
    void afterACampaignHasEndedAChangeHasAReason() {
        Scope city = person("c-changdu", Role.CITY_OFFICE, "540300");
        NewQuota bare = new NewQuota(CHANGDU, id("540329"), 1, null, 3, " ", true);
        assertRefused(CampaignReason.REASON_MISSING, () -> quotas.set(city, bare));
        quotas.set(city, new NewQuota(CHANGDU, id("540329"), 1, null, 3, "late", true));
        quotas.set(city, new NewQuota(CHANGDU, id("540329"), 1, 3, null, "a slip", true));
        assertEquals(
                List.of("a slip", "late"),
                quotas.history(city, CHANGDU, id("540329")).stream()
                        .map(QuotaHistory::reason)
                        .toList());
    }

    @Test
    void whatIsWrongWithAQuotaIsSaid() {
        Scope city = person("c-city", Role.CITY_OFFICE, "140800");
        assertRefused(
                CampaignReason.NO_SUCH_CAMPAIGN,
                () -> quotas.setAll(city, "no-such", List.of(quota("140825", 1, null, 7))));
        assertRefused(CampaignReason.NO_SUCH_CAMPAIGN, () -> pilots.list(city, CHANGDU));
        assertRefused(
                CampaignReason.NO_SUCH_GROUP, () -> quotas.set(city, quota("140825", 99, null, 7)));
        assertRefused(
                CampaignReason.SEVERAL_CAMPAIGNS,
                () -> quotas.setAll(Stage.PORTAL, ZHUZHOU, List.of(quota("140825", 1, null, 7))));
        assertRefused(CampaignReason.QUOTA_RANGE, () -> quota("140825", 1, null, -1));
        assertRefused(CampaignReason.QUOTA_RANGE, () -> NewQuota.parse("1e99999999"));
        assertRefused(CampaignReason.NO_PILOTS, () -> pilots.list(city, YUNCHENG));
    }

    @Test
    void figuresEndWhereTheReachEnds() {
        stage.premises("C-MALL", "140821", "MALL");
        stage.premises("C-BANK", "140821", "BANK");
        CampaignProgress whole =
                quotas.progress(person("c-district2", Role.DISTRICT_OFFICE, "140821"), YUNCHENG);
        assertEquals(
                List.of(id("140821")),
                whole.rows().stream().map(CampaignProgress.Line::districtId).toList());
        assertEquals(2, whole.total().whole().inScope());
        Scope regulator =
                stage.person(
                        "c-regulator", Role.INDUSTRY_REGULATOR, "140821", Set.of("BANK"), null);
        assertEquals(1, quotas.progress(regulator, YUNCHENG).total().whole().inScope());
        assertEquals(
                List.of(7),
                quotas.progress(regulator, YUNCHENG).groups().stream()
                        .map(group -> group.seq())
                        .toList());
        assertEquals(
                List.of(),
                quotas.progress(
                                stage.person(
                                        "c-manager", Role.SAFETY_MANAGER, null, Set.of(), "C-MALL"),
                                YUNCHENG)
                        .rows());
    }

    @Test
    void whereDetectorsAreNotTheIndicatorNothingIsDoneNotEvenNought() {
        CampaignProgress progress =
                quotas.progress(person("c-city2", Role.CITY_OFFICE, "430200"), ZHUZHOU);
        assertTrue(
                progress.rows().stream()
                        .flatMap(line -> line.cells().stream())
                        .allMatch(cell -> cell.done() == null && cell.completion() == null));
    }

    @Test
    void pilotsTooFewAndTooMany() {
        IntStream.rangeClosed(1, 5)
                .forEach(n -> stage.premises("C-TEMPLE-" + n, "540330", "RELIGIOUS"));
        Scope office = person("c-banbar", Role.DISTRICT_OFFICE, "540330");
        List<String> marks =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(
                                n -> {
                                    pilots.name(
                                            office, CHANGDU, "C-TEMPLE-" + n, Namer.DISTRICT, true);
                                    return own(office).mark().name();
                                })
                        .toList();
        assertEquals(List.of("SHORT", "SHORT", "FITS", "FITS", "OVER"), marks);
        assertRefused(
                CampaignReason.NAMED_ALREADY,
                () -> pilots.name(office, CHANGDU, "C-TEMPLE-1", Namer.DISTRICT, true));
        assertRefused(
                CampaignReason.NO_SUCH_PREMISES,
                () -> pilots.name(office, CHANGDU, "C-NOBODY", Namer.DISTRICT, true));
        assertNotAllowed(() -> pilots.name(office, CHANGDU, "C-TEMPLE-1", Namer.DEPARTMENT, true));
        long first = own(office).pilots().getFirst().id();
        assertNotAllowed(() -> pilots.choose(office, CHANGDU, first, true), "the city chooses");
        pilots.choose(person("c-changdu", Role.CITY_OFFICE, "540300"), CHANGDU, first, true);
        assertTrue(own(office).pilots().getFirst().cityPilot());
        pilots.withdraw(office, CHANGDU, first);
        assertEquals(4, own(office).pilots().size());
        assertRefused(CampaignReason.NO_SUCH_PILOT, () -> pilots.withdraw(office, CHANGDU, first));
        pilots.name(office, CHANGDU, "C-TEMPLE-1", Namer.DISTRICT, true);
        assertEquals(5, own(office).pilots().size(), "it can be named again");
    }

    private PilotList.Named own(Scope office) {
        return pilots.list(office, CHANGDU).lists().stream()
                .filter(named -> named.namer() == Namer.DISTRICT)
                .findFirst()
                .orElseThrow();
    }

    private Scope person(String login, Role role, String district) {
        return stage.person(login, role, district, Set.of(), null);
    }

    private NewQuota quota(String district, int group, Integer before, Integer quota) {
        return new NewQuota(YUNCHENG, id(district), group, before, quota, null, true);
    }

    private long id(String district) {
        return districts.find(district).map(District::id).orElseThrow();
    }

    private String codes(Scope scope) {
        return campaigns.list(scope).stream().map(Campaign::code).collect(Collectors.joining(" "));
    }

    private String counts(String code) {
        CampaignFile file = campaigns.find(Stage.PORTAL, code).orElseThrow();
        return "%d phases, %d groups, %d filings, %d bodies"
                .formatted(
                        file.phases().size(),
                        file.groups().size(),
                        file.filings().size(),
                        file.bodies().size());
    }

    private static String told(QuotaHistory entry) {
        return entry.before() + ">" + entry.after();
    }
}
