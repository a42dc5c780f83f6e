package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.filing.FilingBoard;
import org.andian.portal.filing.FilingPowers;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.Filings;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a set-up gives to bodies decides who files, receives, sets rules and scores; nothing of it
 * is left for other tests.
 */
@ArquillianTest
class CampaignRightsIT {

    private static final String CHANGDU = "CHANGDU-2018";
    private static final String CITY = "540300";
    private static final String JOMDA = "540321";
    private static final String GONJO = "540322";
    private static final Set<String> SCHOOLS = Set.of("BOARDING-SCHOOL");

    @Inject private Stage stage;

    @Inject private OuterAct outer;

    @Inject private CampaignSetups setups;

    @Inject private Bodies bodies;

    @Inject private Filings filings;

    @Inject private FilingRules filingRules;

    @Inject private FilingPowers powers;

    @Inject private AssessmentRules rules;

    private Scope office;
    private Scope bureau;
    private Scope heritage;
    private Scope jomda;
    private Scope gonjo;
    private Scope schools;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        office = stage.person("cr-city", Role.CITY_OFFICE, CITY, Set.of(), null);
        bureau = stage.person("cr-bureau", Role.INDUSTRY_REGULATOR, CITY, SCHOOLS, null);
        heritage =
                stage.person(
                        "cr-heritage", Role.INDUSTRY_REGULATOR, CITY, Set.of("HERITAGE"), null);
        jomda = stage.person("cr-jomda", Role.DISTRICT_OFFICE, JOMDA, Set.of(), null);
        gonjo = stage.person("cr-gonjo", Role.DISTRICT_OFFICE, GONJO, Set.of(), null);
        schools = stage.person("cr-schools", Role.INDUSTRY_REGULATOR, GONJO, SCHOOLS, null);
    }

    @Test
    void rightsDecideAndWithoutThemTheNoticeDoes() throws Exception {
        List<String> told =
                outer.rolledBack(
                        () -> {
                            long jomdaOffice = body(NewBody.Kind.SAFETY_OFFICE, null, JOMDA);
                            long gonjoSchools = body(NewBody.Kind.BRANCH, "EDUCATION", GONJO);
                            long cityBureau = body(NewBody.Kind.BUREAU, "EDUCATION", CITY);
                            return List.of(
                                    told("CR-0", List.of(), List.of(), List.of()),
                                    told(
                                            "CR-1",
                                            List.of(jomdaOffice, gonjoSchools),
                                            List.of(cityBureau),
                                            List.of(cityBureau)));
                        });
        assertEquals(
                List.of(
                        "11 lines, receives: office, rules: office, signs: office, scores: office,"
                                + " owe: jomda gonjo",
                        "2 lines, receives: bureau, rules: office bureau, signs: office bureau,"
                                + " scores: bureau, owe: jomda schools"),
                told);
    }

    private long body(NewBody.Kind kind, String department, String district) {
        return bodies.registerBody(
                Stage.PORTAL,
                new NewBody(
                        "CR " + kind + " " + System.nanoTime(), kind, department, district, true));
    }

    private String told(String code, List<Long> file, List<Long> receive, List<Long> score) {
        long id = setups.begin(office, CITY, CHANGDU, stage.today(), true);
        setups.keep(office, id, "notice.code", "", code);
        keep(id, "rights.file", file);
        keep(id, "rights.receive", receive);
        keep(id, "rights.score", score);
        setups.putInForce(office, id, null);
        FilingBoard board = filings.board(office, code);
        return board.lines().size()
                + " lines, receives: "
                + who(scope -> filings.mayReceive(scope, code))
                + ", rules: "
                + who(scope -> filingRules.maySet(scope, code))
                + ", signs: "
                + who(scope -> powers.mayGive(scope, code))
                + ", scores: "
                + who(scope -> rules.mayAssess(scope, code))
                + ", owe: "
                + who(scope -> owes(scope, code));
    }

    private void keep(long id, String path, List<Long> bodyIds) {
        if (!bodyIds.isEmpty()) {
            setups.keep(
                    office,
                    id,
                    path,
                    "",
                    bodyIds.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    /** Whether what falls to him within a month is among it. */
    private boolean owes(Scope scope, String code) {
        return filings.owed(scope).stream().anyMatch(row -> row.campaign().equals(code));
    }

    /** A question about one of them. */
    private interface Asked {
        boolean of(Scope scope);
    }

    private String who(Asked asked) {
        return List.of(office, bureau, heritage, jomda, gonjo, schools).stream()
                .filter(asked::of)
                .map(scope -> scope.login().replace("cr-", "").replace("city", "office"))
                .collect(Collectors.joining(" "));
    }
}
