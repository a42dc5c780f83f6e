package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.document.DocumentDesk;
import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentIssuers;
import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentTemplates;
import org.andian.portal.document.Documents;
import org.andian.portal.document.NewDocument;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Each role at each act upon documents, inside its reach and outside: a city's office writes
 * nothing in a county's name, and reads what its counties have issued.
 */
@ArquillianTest
class DocumentTableIT {

    private static final String FAR = "140881";

    /** 9 acts, 3 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS = 9 * 24 + 3 * 23;

    private static final String EXPECTED =
            """
            READ DRAFT by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ ISSUED by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SYSTEM_ADMINISTRATOR
            TAKE FILE by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SYSTEM_ADMINISTRATOR
            BEGIN in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            EDIT in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ISSUE in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            DISCARD in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            CORRECT in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ARCHIVE in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ABANDON in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            SET MARK in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            BRING TEMPLATE in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private Bodies bodies;

    @Inject private DocumentIssuers issuers;

    @Inject private DocumentTemplates templates;

    @Inject private DocumentDesk desk;

    @Inject private Documents documents;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Long> offices = new HashMap<>();
    private final Map<String, Long> drafts = new HashMap<>();
    private final Map<String, Long> issued = new HashMap<>();
    private final Map<String, Long> correcting = new HashMap<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("T6T");
        table = new ActTable(roles, outer);
        for (String district : List.of(EachRole.CITY, EachRole.EAST, EachRole.WEST, FAR)) {
            found(district);
        }
    }

    private void found(String district) {
        Scope office = roles.officeOf(district);
        long body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "T6T " + System.nanoTime(),
                                NewBody.Kind.SAFETY_OFFICE,
                                null,
                                district,
                                true));
        issuers.mark(office, body, "T6T " + body, "T6T head", 0);
        offices.put(district, body);
        drafts.put(district, begin(office, body));
        issued.put(district, begin(office, body));
        desk.issue(office, issued.get(district), 0);
        correcting.put(district, begin(office, body));
        desk.issue(office, correcting.get(district), 0);
        desk.correct(office, correcting.get(district), "wrong", 1);
    }

    @Test
    void eachRoleAtEachAct() {
        reads("READ DRAFT", one -> sees(one.scope(), drafts.get(one.district())));
        reads("READ ISSUED", one -> sees(one.scope(), issued.get(districtOf(one))));
        reads(
                "TAKE FILE",
                one ->
                        documents
                                .take(one.scope(), issued.get(districtOf(one)), 1, Documents.PDF)
                                .isPresent());
        act("BEGIN", one -> begin(one.scope(), offices.get(one.district())));
        act("EDIT", one -> desk.edit(one.scope(), drafts.get(one.district()), draft(), null, 0));
        act("ISSUE", one -> desk.issue(one.scope(), drafts.get(one.district()), 0));
        act("DISCARD", one -> desk.discard(one.scope(), drafts.get(one.district()), "wrong", 0));
        act("CORRECT", one -> desk.correct(one.scope(), issued.get(one.district()), "wrong", 1));
        act("ARCHIVE", one -> desk.archive(one.scope(), issued.get(one.district()), "shelf", 1));
        act("ABANDON", one -> desk.abandon(one.scope(), correcting.get(one.district()), 2));
        act(
                "SET MARK",
                one ->
                        issuers.mark(
                                one.scope(),
                                offices.get(one.district()),
                                "T6T new " + offices.get(one.district()),
                                "T6T head",
                                0));
        act(
                "BRING TEMPLATE",
                one ->
                        templates.add(
                                one.scope(),
                                offices.get(one.district()),
                                "T6T",
                                templates.starter(one.scope()).content()));
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon documents: " + table.checks() + " checks, no leak");
    }

    private boolean sees(Scope scope, long id) {
        return documents.find(scope, id).isPresent();
    }

    private void reads(String name, ActTable.Attempt attempt) {
        lines.add(table.reading(name, attempt));
    }

    private void act(String name, Consumer<ActTable.Case> act) {
        lines.add(
                table.line(
                        name,
                        ANY,
                        state -> {},
                        one -> {
                            act.accept(one);
                            return true;
                        }));
    }

    /** Whoever is of a city reads what its counties issue: outside is a county of another city. */
    private static String districtOf(ActTable.Case one) {
        if (one.premises().endsWith("-IN")) {
            return EachRole.EAST;
        }
        return one.district().equals(EachRole.EAST) ? FAR : EachRole.WEST;
    }

    private long begin(Scope scope, long body) {
        return desk.begin(
                scope, new NewDocument(DocumentKind.NOTICE, body, null, null, null, draft()));
    }

    private static DocumentDraft draft() {
        return new DocumentDraft("T6T notice", "to all:", "as said", "", "", "");
    }
}
