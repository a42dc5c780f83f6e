package org.andian.portal.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Responsible;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who files by a notice that names departments, and by one that names nobody. */
class FilingDebtorsTest {

    private static final String CITY = "/1/2/";
    private static final String COUNTY = "/1/2/3/";
    private static final String TOWNSHIP = "/1/2/3/4/";
    private static final String ELSEWHERE = "/1/9/";

    private static final CampaignFile NAMED =
            file(
                    body(CampaignBody.Part.FILES, "MARKET-SUPERVISION"),
                    body(CampaignBody.Part.RECEIVES, "EDUCATION"));

    private static final CampaignFile UNNAMED = file(body(CampaignBody.Part.RECEIVES, null));

    @Test
    void whereANoticeNamesNobodyTheOfficesOfTheDistrictsFile() {
        assertEquals(List.of(COUNTY), paths(UNNAMED, office(COUNTY)));
        assertEquals(List.of(), paths(UNNAMED, office(CITY)));
        assertEquals(List.of(), paths(UNNAMED, office(ELSEWHERE)));
        assertEquals(List.of(), paths(UNNAMED, grant(Role.DISTRICT_OFFICE, null, Set.of())));
        assertEquals(List.of(), paths(UNNAMED, grant(Role.CITY_OFFICE, CITY, Set.of())));
        assertEquals(List.of(), paths(UNNAMED, regulator(COUNTY, "MALL")));
    }

    @Test
    void whereItNamesADepartmentTheRegulatorsOfWhatThatLeadsFile() {
        assertEquals(List.of(COUNTY), paths(NAMED, regulator(COUNTY, "MALL")));
        assertEquals(List.of(CITY), paths(NAMED, regulator(CITY, "MALL")));
        assertEquals(
                List.of(COUNTY), paths(NAMED, grant(Role.INDUSTRY_REGULATOR, COUNTY, Set.of())));
        assertEquals(List.of(), paths(NAMED, regulator(COUNTY, "SCHOOL")));
        assertEquals(List.of(), paths(NAMED, regulator(ELSEWHERE, "MALL")));
        assertEquals(List.of(), paths(NAMED, office(COUNTY)));
    }

    @Test
    void aDistrictOfTwoGrantsFilesOnceAndOnePremisesNever() {
        assertEquals(
                List.of(COUNTY),
                paths(
                        NAMED,
                        regulator(COUNTY, "MALL"),
                        grant(Role.INDUSTRY_REGULATOR, COUNTY, Set.of())));
        assertEquals(
                List.of(),
                paths(UNNAMED, new Grant(Role.DISTRICT_OFFICE, COUNTY, Set.of(), 5L, null)));
    }

    @Test
    void aTownshipFilesNothing() {
        assertEquals(List.of(), paths(UNNAMED, office(TOWNSHIP)));
        assertEquals(List.of(), paths(NAMED, regulator(TOWNSHIP, "MALL")));
        assertEquals(List.of(COUNTY), paths(UNNAMED, office(TOWNSHIP), office(COUNTY)));
    }

    private static List<String> paths(CampaignFile file, Grant... grants) {
        return new FilingDebtors(file).paths(new Scope("tests", List.of(grants)));
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
        return new Campaign(
                1,
                "C-1",
                2,
                "City",
                CITY,
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                LocalDate.parse("2026-01-01"),
                null,
                List.of(),
                true,
                null,
                null,
                null,
                null);
    }
}
