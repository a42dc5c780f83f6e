package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.PlainCampaign;
import org.andian.portal.campaign.Responsible;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.campaign.right.BodyAct;
import org.andian.portal.campaign.right.BodyRight;
import org.andian.portal.district.District;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Who files and who receives by a notice that names departments, and by one that names nobody. */
class FilingPartiesTest {

    private static final String CITY = "/1/2/";
    private static final String COUNTY = "/1/2/3/";
    private static final String TOWNSHIP = "/1/2/3/4/";
    private static final String OTHER = "/1/2/5/";
    private static final String ELSEWHERE = "/1/9/";
    private static final String MARKET = "MARKET-SUPERVISION";

    private static final CampaignFile NAMED =
            file(
                    body(CampaignBody.Part.FILES, MARKET),
                    body(CampaignBody.Part.RECEIVES, "EDUCATION"));

    private static final CampaignFile UNNAMED = file(body(CampaignBody.Part.RECEIVES, null));

    @Test
    void whereANoticeNamesNobodyTheOfficesOfTheDistrictsFileToTheCity() {
        assertEquals("files sees", told(UNNAMED, COUNTY, office(COUNTY)));
        assertEquals("", told(UNNAMED, COUNTY, office(ELSEWHERE)));
        assertEquals("", told(UNNAMED, COUNTY, office(TOWNSHIP)));
        assertEquals("", told(UNNAMED, COUNTY, regulator(ELSEWHERE, "MALL")));
        assertEquals(
                "receives governs sees",
                told(UNNAMED, COUNTY, grant(Role.CITY_OFFICE, CITY, Set.of())));
        assertEquals("sees", told(UNNAMED, COUNTY, grant(Role.FIRE_BRIGADE, CITY, Set.of())));
        assertEquals("sees", told(UNNAMED, COUNTY, grant(Role.LEADER, null, Set.of())));
        assertEquals("", told(UNNAMED, COUNTY, grant(Role.GRID_OFFICER, COUNTY, Set.of())));
        assertEquals("", told(UNNAMED, COUNTY, grant(Role.SYSTEM_ADMINISTRATOR, null, Set.of())));
        assertEquals("[]", departments(UNNAMED, COUNTY));
    }

    @Test
    void whereItNamesADepartmentTheRegulatorsOfWhatThatLeadsFile() {
        assertEquals("files sees", told(NAMED, COUNTY, regulator(COUNTY, "MALL")));
        assertEquals("files sees", told(NAMED, CITY, regulator(CITY, "MALL")));
        assertEquals("", told(NAMED, COUNTY, regulator(COUNTY, "SCHOOL")));
        assertEquals("sees", told(NAMED, COUNTY, office(COUNTY)));
        assertEquals("receives governs sees", told(NAMED, COUNTY, regulator(CITY, "SCHOOL")));
        assertEquals("governs sees", told(NAMED, COUNTY, grant(Role.CITY_OFFICE, CITY, Set.of())));
    }

    /** Whatever the notice says; in the other district nobody owes anything then. */
    @Test
    void whereBodiesWereGivenRightsTheseFileAndReceive() {
        CampaignFile given =
                with(
                        right(BodyAct.FILE, "EDUCATION", COUNTY, "SCHOOL"),
                        right(BodyAct.FILE, "", CITY),
                        right(BodyAct.RECEIVE, "EDUCATION", CITY, "SCHOOL"));
        assertEquals("[EDUCATION]", departments(given, COUNTY));
        assertEquals("true false", owes(given, "city", CITY) + " " + owes(given, "county", OTHER));
        assertEquals("files sees", told(given, COUNTY, regulator(COUNTY, "SCHOOL")));
        assertEquals("", told(given, COUNTY, regulator(COUNTY, "MALL")));
        assertEquals("sees", told(given, COUNTY, office(COUNTY)));
        assertEquals("receives governs sees", told(given, COUNTY, regulator(CITY, "SCHOOL")));
        assertEquals("governs sees", told(given, COUNTY, grant(Role.CITY_OFFICE, CITY, Set.of())));
        assertEquals(
                "files governs sees", told(given, CITY, grant(Role.CITY_OFFICE, CITY, Set.of())));
    }

    /** What was begun by a county goes on with the district that came after it. */
    @Test
    void aBodyOfAWithdrawnDistrictFilesInTheOneThatCameAfter() {
        BodyRight moved = new BodyRight(BodyAct.FILE, 5, "B", "", false, Set.of(), COUNTY, OTHER);
        CampaignFile given = with(moved);
        assertEquals("files sees", told(given, OTHER, office(OTHER)));
        assertEquals("", told(given, OTHER, office(COUNTY)));
    }

    @Test
    void whoHasIssuedItGovernsAndAnEnterpriseHasNobodyHere() {
        CampaignFile given =
                with(
                        right(BodyAct.ISSUE, MARKET, CITY, "MALL"),
                        new BodyRight(BodyAct.FILE, 6, "Plant", "", true, Set.of(), COUNTY, null));
        assertEquals("governs", told(given, COUNTY, regulator(CITY, "MALL")));
        assertEquals("sees", told(given, COUNTY, office(COUNTY)));
    }

    @Test
    void districtsThatTakeNoPartOweNothing() {
        CampaignFile part =
                new CampaignFile(
                        campaign(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(8L));
        assertEquals("[]", departments(part, COUNTY));
    }

    private static CampaignFile with(BodyRight... rights) {
        return new CampaignFile(
                campaign(),
                List.of(),
                NAMED.groups(),
                NAMED.bodies(),
                List.of(),
                List.of(rights),
                Set.of());
    }

    private static BodyRight right(BodyAct act, String department, String path, String... venues) {
        return new BodyRight(act, 4, "B", department, false, Set.of(venues), path, null);
    }

    @Test
    void aTokenForReadingFilesNothing() {
        Scope reading = new Scope("tests", List.of(office(COUNTY)), Rights.READ);
        FilingParties parties = new FilingParties(UNNAMED);
        assertEquals(
                "false true",
                parties.files(reading, COUNTY, FilingParties.OFFICES)
                        + " "
                        + parties.filesToRead(reading, COUNTY, FilingParties.OFFICES));
    }

    @Test
    void districtsOweAndTheCityWhereADepartmentFiles() {
        assertEquals(
                "true false false",
                owes(UNNAMED, "county", COUNTY)
                        + " "
                        + owes(UNNAMED, "city", CITY)
                        + " "
                        + owes(UNNAMED, "township", TOWNSHIP));
        assertEquals(
                "true true false",
                owes(NAMED, "zone", COUNTY)
                        + " "
                        + owes(NAMED, "city", CITY)
                        + " "
                        + owes(NAMED, "county", ELSEWHERE));
    }

    /** Who files himself is not asked for a part of another's: that would take its place. */
    @Test
    void whoFilesItHimselfOwesItForThatDepartmentAlone() {
        FilingParties named = new FilingParties(NAMED);
        assertEquals(
                "true false false",
                named.owes(district("county", COUNTY), MARKET)
                        + " "
                        + named.owes(district("county", COUNTY), "EDUCATION")
                        + " "
                        + named.owes(district("township", TOWNSHIP), MARKET));
        FilingParties given =
                new FilingParties(
                        with(right(BodyAct.FILE, "", COUNTY), right(BodyAct.FILE, "", TOWNSHIP)));
        assertEquals(
                "true false",
                given.owes(district("township", TOWNSHIP), FilingParties.OFFICES)
                        + " "
                        + given.owes(district("county", OTHER), FilingParties.OFFICES));
    }

    private static boolean owes(CampaignFile file, String level, String path) {
        return new FilingParties(file).owes(district(level, path));
    }

    private static District district(String level, String path) {
        return new District(7, "7", "D", 2L, level, path, null, null, null, null);
    }

    private static String departments(CampaignFile file, String path) {
        return new FilingParties(file).departments(district("county", path)).toString();
    }

    private static String told(CampaignFile file, String path, Grant grant) {
        Scope scope = new Scope("tests", List.of(grant));
        FilingParties parties = new FilingParties(file);
        String department = parties.departments(district("county", path)).getFirst();
        return ((parties.files(scope, path, department) ? "files " : "")
                        + (parties.receives(scope) ? "receives " : "")
                        + (parties.governs(scope) ? "governs " : "")
                        + (parties.sees(scope, path, department) ? "sees " : ""))
                .strip();
    }

    private static Grant office(String path) {
        return grant(Role.DISTRICT_OFFICE, path, Set.of());
    }

    private static Grant regulator(String path, String venueGroup) {
        return grant(Role.INDUSTRY_REGULATOR, path, Set.of(venueGroup));
    }

    private static Grant grant(Role role, String path, Set<String> industries) {
        return new Grant(role, path, industries, null, null);
    }

    private static CampaignBody body(CampaignBody.Part part, String department) {
        return new CampaignBody(1, part, "", "", department, null, null);
    }

    private static CampaignFile file(CampaignBody... bodies) {
        return new CampaignFile(
                campaign(),
                List.of(),
                List.of(group(1, "MALL", "MARKET-SUPERVISION"), group(2, "SCHOOL", "EDUCATION")),
                List.of(bodies),
                List.of());
    }

    private static ScopeGroup group(int seq, String venueGroup, String lead) {
        return new ScopeGroup(
                seq,
                "",
                "",
                "",
                "",
                List.of(venueGroup),
                List.of(venueGroup),
                List.of(new Responsible(lead, Responsible.Part.LEAD, null, null)));
    }

    private static Campaign campaign() {
        return PlainCampaign.of("C-1", "2026-01-01", null);
    }
}
