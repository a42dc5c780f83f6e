package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.document.DocumentDesk;
import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentEdition;
import org.andian.portal.document.DocumentFile;
import org.andian.portal.document.DocumentFills;
import org.andian.portal.document.DocumentIssuers;
import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentQuery;
import org.andian.portal.document.DocumentReason;
import org.andian.portal.document.DocumentRow;
import org.andian.portal.document.DocumentSource;
import org.andian.portal.document.DocumentState;
import org.andian.portal.document.DocumentTemplates;
import org.andian.portal.document.Documents;
import org.andian.portal.document.NewDocument;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.transfer.CaseTransfers;
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

/** Documents are numbered without a gap, kept as they were issued, corrected by new editions. */
@ArquillianTest
class DocumentIT {

    private static final String EAST = "130702";

    @Inject private Stage stage;

    @Inject private Bodies bodies;

    @Inject private DocumentIssuers issuers;

    @Inject private DocumentTemplates templates;

    @Inject private DocumentDesk desk;

    @Inject private DocumentFills fills;

    @Inject private Documents documents;

    @Inject private HazardDesk hazards;

    @Inject private CaseTransfers transfers;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope district;
    private Scope leader;
    private Scope manager;
    private Scope elsewhere;
    private long body;
    private String mark;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("T6-A", EAST, "MALL");
        city = stage.person("t6-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("t6-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        leader = stage.person("t6-leader", Role.LEADER, EAST, Set.of(), null);
        manager = stage.person("t6-manager", Role.SAFETY_MANAGER, null, Set.of(), "T6-A");
        elsewhere = stage.person("t6-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "T6 Office " + System.nanoTime(),
                                NewBody.Kind.SAFETY_OFFICE,
                                null,
                                EAST,
                                true));
        mark = "T6 " + body;
    }

    @Test
    void numbersHaveNoGapAndDraftsAreTheirOffices() {
        long first = begin("first");
        assertRefused(DocumentReason.NO_MARK, () -> desk.issue(district, first, 0));
        issuers.mark(district, body, mark, "T6 head", 0);
        assertTrue(documents.find(city, first).isEmpty());
        assertTrue(documents.find(leader, first).isEmpty());
        assertRefused(DocumentReason.NO_DOCUMENT, () -> desk.issue(elsewhere, first, 0));
        assertNotAllowed(() -> desk.issue(manager, first, 0));
        assertEquals(number(1), desk.issue(district, first, 0));
        long empty =
                desk.begin(
                        district,
                        new NewDocument(
                                DocumentKind.REPORT,
                                body,
                                null,
                                null,
                                null,
                                new DocumentDraft("empty", "", "", "", "", "")));
        assertRefused(
                DocumentReason.NO_SOURCE,
                () ->
                        desk.begin(
                                district,
                                new NewDocument(
                                        DocumentKind.SUPERVISION,
                                        body,
                                        null,
                                        DocumentSource.ORDER,
                                        "999999999999",
                                        draft("of nothing"))));
        assertRefused(DocumentReason.BODY_MISSING, () -> desk.issue(district, empty, 0));
        assertEquals(number(2), desk.issue(district, begin("second"), 0));
        assertEquals(number(1), row(city, first).number());
        assertEquals(number(1), row(leader, first).number());
        assertTrue(documents.find(elsewhere, first).isEmpty());
        assertTrue(documents.find(manager, first).isEmpty());
        assertFalse(documents.find(leader, first).orElseThrow().draft().isPresent());
        assertEquals(List.of(first), found(number(1)));
    }

    @Test
    void aCorrectionIsANewEditionAndTheOneBeforeStays() {
        issuers.mark(district, body, mark, "T6 head", 0);
        long id = begin("as it was");
        desk.issue(district, id, 0);
        byte[] pdf = taken(id, 1, Documents.PDF);
        byte[] word = taken(id, 1, Documents.WORD);
        assertRefused(DocumentReason.NOT_NOW, () -> desk.edit(district, id, draft("x"), null, 1));
        assertRefused(DocumentReason.CHANGED, () -> desk.correct(district, id, "wrong", 0));
        desk.correct(district, id, "a wrong table", 1);
        desk.edit(district, id, draft("as it is"), null, 2);
        assertEquals("as it was", row(leader, id).title());
        assertEquals(number(1), desk.issue(district, id, 3));
        List<DocumentEdition> editions = documents.find(leader, id).orElseThrow().editions();
        assertEquals(
                "2 as it is a wrong table, 1 as it was null",
                said(editions.get(0)) + ", " + said(editions.get(1)));
        assertArrayEquals(pdf, taken(id, 1, Documents.PDF));
        assertArrayEquals(word, taken(id, 1, Documents.WORD));
        desk.correct(district, id, "once more", 4);
        desk.edit(district, id, draft("never"), null, 5);
        desk.abandon(district, id, 6);
        DocumentDraft standing =
                documents.find(district, id).flatMap(DocumentFile::draft).orElseThrow();
        assertEquals("as it is", standing.title());
        desk.archive(district, id, "shelf 3", 7);
        assertRefused(DocumentReason.NOT_NOW, () -> desk.correct(district, id, "too late", 8));
        assertEquals(
                DocumentState.ARCHIVED + " shelf 3",
                row(city, id).state() + " " + row(city, id).archivedAs());
        byHand.update(
                "update document_file set content = concat(content, 'x') where document_id = ?"
                        + " and edition = 1 and format = 'pdf'",
                id);
        assertRefused(DocumentReason.ALTERED, () -> documents.take(leader, id, 1, Documents.PDF));
        assertArrayEquals(word, taken(id, 1, Documents.WORD));
    }

    @Test
    void twoBodiesHaveNoMarkTogether() {
        issuers.mark(district, body, mark, "T6 head", 0);
        long other =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "T6 Bureau " + System.nanoTime(),
                                NewBody.Kind.BUREAU,
                                null,
                                EAST,
                                true));
        assertRefused(
                DocumentReason.MARK_TAKEN, () -> issuers.mark(district, other, mark, "T6 head", 0));
        assertRefused(
                DocumentReason.BODY, () -> issuers.mark(elsewhere, body, mark + "b", "T6", 0));
        assertRefused(
                DocumentReason.CHANGED, () -> issuers.mark(district, body, mark, "T6 head", 7));
    }

    @Test
    void aTemplateIsOfItsBodyAndUsedUntilItIsRetired() {
        byte[] starter = templates.starter(district).content();
        long template = templates.add(district, body, "T6 template", starter);
        assertRefused(
                DocumentReason.TEMPLATE_TAKEN,
                () -> templates.add(district, body, "T6 template", starter));
        assertRefused(
                DocumentReason.TEMPLATE_NOT_WORD,
                () -> templates.add(district, body, "T6 none", new byte[] {1, 2, 3}));
        assertArrayEquals(starter, templates.file(district, template).orElseThrow().content());
        assertTrue(templates.file(elsewhere, template).isEmpty());
        issuers.mark(district, body, mark, "T6 head", 0);
        long id = begin("of a template", template);
        templates.retire(district, template);
        assertRefused(DocumentReason.NO_TEMPLATE, () -> begin("of a retired one", template));
        desk.issue(district, id, 0);
        assertTrue(taken(id, 1, Documents.WORD).length > 0);
    }

    @Test
    void aTransferFillsALetter() {
        long hazard = hazard();
        transfers.send(
                district, hazard, "T6 market office", "T6-7", stage.today(), "goods without mark");
        long transfer = transfers.list(district, hazard).getFirst().id();
        DocumentDraft draft =
                fills.fill(
                        district,
                        DocumentKind.TRANSFER,
                        DocumentSource.TRANSFER,
                        hazard + "-" + transfer);
        assertTrue(draft.addressee().startsWith("T6 market office"), draft.addressee());
        assertTrue(draft.body().contains("goods without mark"), draft.body());
        assertRefused(
                DocumentReason.NO_SOURCE,
                () ->
                        fills.fill(
                                elsewhere,
                                DocumentKind.TRANSFER,
                                DocumentSource.TRANSFER,
                                hazard + "-" + transfer));
        assertNotAllowed(
                () ->
                        fills.fill(
                                manager,
                                DocumentKind.TRANSFER,
                                DocumentSource.TRANSFER,
                                hazard + "-" + transfer));
    }

    private static String said(DocumentEdition edition) {
        return edition.edition() + " " + edition.text().title() + " " + edition.reason();
    }

    private DocumentRow row(Scope scope, long id) {
        return documents.find(scope, id).orElseThrow().row();
    }

    private byte[] taken(long id, int edition, String format) {
        return documents.take(leader, id, edition, format).orElseThrow().content();
    }

    private List<Long> found(String text) {
        return documents
                .page(district, new DocumentQuery(null, null, text, null, null, null, 0, 9))
                .stream()
                .map(DocumentRow::id)
                .toList();
    }

    private String number(int no) {
        return mark + "〔" + stage.today().getYear() + "〕" + no + "号";
    }

    private long begin(String title) {
        return begin(title, null);
    }

    private long begin(String title, Long template) {
        return desk.begin(
                district,
                new NewDocument(DocumentKind.NOTICE, body, template, null, null, draft(title)));
    }

    private static DocumentDraft draft(String title) {
        return new DocumentDraft(title, "to all:", "一、first\nas said", "", "", "the archive");
    }

    private long hazard() {
        return hazards.register(
                district,
                NewHazard.byPeople(
                        "T6-A",
                        new HazardDetails(
                                "NO_CCC",
                                "charger without mark",
                                null,
                                "hall",
                                null,
                                null,
                                null,
                                HazardSource.INSPECTION,
                                stage.today(),
                                "Zhang"),
                        GradeWish.NONE));
    }
}
