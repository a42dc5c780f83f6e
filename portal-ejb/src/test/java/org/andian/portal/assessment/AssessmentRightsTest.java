package org.andian.portal.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.PlainCampaign;
import org.andian.portal.campaign.right.BodyAct;
import org.andian.portal.campaign.right.BodyRight;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Who assesses: the city's office, or those bodies that were given the right to. */
class AssessmentRightsTest {

    private static final String CITY = "/1/2/";
    private static final String COUNTY = "/1/2/3/";

    private static final BodyRight BUREAU =
            new BodyRight(
                    BodyAct.SCORE, 7, "Bureau", "EDUCATION", false, Set.of("SCHOOL"), CITY, null);

    private static final Grant OFFICE = grant(Role.CITY_OFFICE, CITY);
    private static final Grant COUNTIES = grant(Role.DISTRICT_OFFICE, COUNTY);
    private static final Grant SCHOOLS = grant(Role.INDUSTRY_REGULATOR, CITY, "SCHOOL");
    private static final Grant MALLS = grant(Role.INDUSTRY_REGULATOR, CITY, "MALL");
    private static final Grant ALL = grant(Role.INDUSTRY_REGULATOR, CITY);

    @Test
    void whereNobodyHasSetItUpTheOfficeOfTheCityAssesses() {
        assertEquals("assesses sees", told(OFFICE));
        assertEquals("", told(COUNTIES));
        assertEquals("", told(SCHOOLS));
        assertEquals("sees", told(ALL));
        assertEquals("sees", told(grant(Role.LEADER, null)));
    }

    /** Whoever looks over all of the city goes on seeing. */
    @Test
    void whereABodyWasGivenTheRightItsPeopleAssessAndNobodyElse() {
        assertEquals("sees", told(OFFICE, BUREAU));
        assertEquals("assesses sees", told(SCHOOLS, BUREAU));
        assertEquals("assesses sees", told(ALL, BUREAU));
        assertEquals("", told(MALLS, BUREAU));
        assertEquals("", told(COUNTIES, BUREAU));
        assertEquals("", told(grant(Role.INDUSTRY_REGULATOR, COUNTY, "SCHOOL"), BUREAU));
    }

    @Test
    void aTokenForReadingAssessesNothing() {
        Scope reading = new Scope("tests", List.of(SCHOOLS), Rights.READ);
        AssessmentRights rights = new AssessmentRights(reading, campaign(), List.of(BUREAU));
        assertEquals("false true", rights.isOffice() + " " + rights.seesAll());
    }

    private static String told(Grant grant, BodyRight... scorers) {
        Scope scope = new Scope("tests", List.of(grant));
        AssessmentRights rights = new AssessmentRights(scope, campaign(), List.of(scorers));
        return ((rights.isOffice() ? "assesses " : "") + (rights.seesAll() ? "sees" : "")).strip();
    }

    private static Grant grant(Role role, String path, String... industries) {
        return new Grant(role, path, Set.of(industries), null, null);
    }

    private static Campaign campaign() {
        return PlainCampaign.of("C-1", "2026-01-01", null);
    }
}
