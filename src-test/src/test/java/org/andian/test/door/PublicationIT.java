package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.audit.Trail;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.bulletin.Schedules;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.publication.CheckVerdict;
import org.andian.portal.publication.Fault;
import org.andian.portal.publication.FileHead;
import org.andian.portal.publication.Genuineness;
import org.andian.portal.publication.PublicationChecks;
import org.andian.portal.publication.PublicationFile;
import org.andian.portal.publication.PublicationHead;
import org.andian.portal.publication.PublicationNumber;
import org.andian.portal.publication.PublicationQuery;
import org.andian.portal.publication.PublicationReason;
import org.andian.portal.publication.Publications;
import org.andian.portal.publication.PublishingDesk;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was published stays as it was, whatever becomes of its records; what somebody changes in the
 * database is found, whichever row it is.
 */
@ArquillianTest
class PublicationIT {

    private static final String DISTRICT = "140802";
    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    private static final Scope AUDITOR =
            new Scope("t5-tests", List.of(Grant.everywhere(Role.AUDIT_ADMINISTRATOR)));

    @Inject private Stage stage;

    @Inject private Publications publications;

    @Inject private PublishingDesk desk;

    @Inject private PublicationChecks checks;

    @Inject private Genuineness genuineness;

    @Inject private Districts districts;

    @Inject private PremisesRegister premises;

    @Inject private Recounts recounts;

    @Inject private Schedules schedules;

    @Inject private Bulletins bulletins;

    @Inject private Trail trail;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private final List<Runnable> mending = new ArrayList<>();
    private Scope city;
    private Scope office;
    private long district;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("T5-SCHOOL", DISTRICT, "SCHOOL");
        city = stage.person("t5-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        office = stage.person("t5-office", Role.DISTRICT_OFFICE, DISTRICT, Set.of(), null);
        district = districts.get(DISTRICT).id();
    }

    /** Other tests find nothing that was changed here. */
    @AfterEach
    void mend() {
        mending.reversed().forEach(Runnable::run);
    }

    @Test
    void numbersRunOnWithoutAGap() {
        PublicationNumber first = number(publish("first", 1));
        assertRefused(
                PublicationReason.ANOTHER,
                () ->
                        publications.publish(
                                city,
                                PublishedTables.correction(
                                        districts.get("140800").id(), publish("kept", 1), 2)));
        PublicationNumber second = number(publish("second", 1));
        assertEquals(first.number() + 2, second.number());
        assertEquals(1, second.version());
        assertTrue(second.text().startsWith(PublishedTables.MARK), second.text());
    }

    @Test
    void aFileComesBackByteForByteAndIsGenuine() {
        long id = publish("bytes", 7);
        byte[] published = PublishedTables.content(number(id).text(), 7);
        assertArrayEquals(published, file(id));
        FileHead head = publications.find(office, id).orElseThrow().files().getFirst();
        assertEquals(CheckVerdict.GENUINE, genuineness.of(head.sha256()));
        assertEquals(
                CheckVerdict.GENUINE, genuineness.of(" " + head.sha256().toUpperCase(Locale.ROOT)));
        assertEquals(
                CheckVerdict.UNKNOWN,
                genuineness.of(publications.find(office, id).orElseThrow().sha256()),
                "a record is no file");
        assertEquals(CheckVerdict.UNKNOWN, genuineness.of("0".repeat(64)));
        assertRefused(PublicationReason.FINGERPRINT, () -> genuineness.of("abc"));
        assertTrue(told(id).contains(head.sha256()), told(id));
        assertEquals(Optional.empty(), checks.check(id));
    }

    @Test
    void aCorrectionIsANewVersionThatSaysWhatItChanged() {
        long first = publish("corrected", 10);
        byte[] before = file(first);
        long second = publications.publish(office, PublishedTables.correction(district, first, 12));
        PublicationFile now = publications.find(office, second).orElseThrow();
        assertEquals(number(first).text(), now.row().number().text());
        assertEquals(2, now.row().number().version());
        List<List<Object>> difference = new ArrayList<>();
        now.difference().rows().get().forEachRemaining(difference::add);
        assertEquals(List.of(List.of("North", "Points", "10", "12")), difference);
        assertArrayEquals(before, file(first));
        assertFalse(publications.find(office, first).orElseThrow().row().newest());
        assertRefused(
                PublicationReason.NOT_NEWEST,
                () ->
                        publications.publish(
                                office, PublishedTables.correction(district, first, 13)));
        assertEquals(
                1,
                publications.count(
                        office,
                        new PublicationQuery(
                                now.row().number().text(), null, null, null, null, false)));
    }

    /** One row each, and the check says in what it is no longer what was published. */
    @Test
    void whateverRowIsChangedIsFound() {
        long id = publish("altered", 3);
        String hash = publications.find(office, id).orElseThrow().files().getFirst().sha256();
        assertAltered(
                Fault.RECORD, id, hash, "title", "update publication set title = ? where id = ?");
        assertAltered(
                Fault.RECORD,
                id,
                hash,
                "figures",
                "update publication set figures = ? where id = ?");
        assertAltered(Fault.SEAL, id, hash, "seal", "update publication set seal = ? where id = ?");
        assertEquals(Optional.empty(), checks.check(id));
    }

    private void assertAltered(Fault fault, long id, String hash, String column, String statement) {
        String kept = column(id, column);
        String other = column.equals("seal") ? "0".repeat(64) : kept + "x";
        byHand.update(statement, other, id);
        mending.add(() -> byHand.update(statement, kept, id));
        assertEquals(Optional.of(fault), checks.check(id), column);
        assertEquals(CheckVerdict.ALTERED, genuineness.of(hash), column);
        assertEquals(fault, publications.find(office, id).orElseThrow().fault(), column);
        assertRefused(PublicationReason.ALTERED, () -> publications.file(office, id, 1));
        assertTrue(publications.altered(office) > 0, column);
        byHand.update(statement, kept, id);
    }

    @Test
    void bytesThatAreChangedAreFoundAndNotHandedOut() {
        long id = publish("bytes altered", 4);
        String hash = publications.find(office, id).orElseThrow().files().getFirst().sha256();
        byte[] kept = file(id);
        String statement =
                "update publication_piece set data = ? where file_id = (select id from"
                        + " publication_file where publication_id = ?)";
        byHand.update(statement, "forged".getBytes(StandardCharsets.UTF_8), id);
        mending.add(() -> byHand.update(statement, kept, id));
        assertEquals(Optional.of(Fault.FILE), checks.check(id));
        assertEquals(CheckVerdict.ALTERED, genuineness.of(hash));
        assertRefused(PublicationReason.ALTERED, () -> publications.file(office, id, 1));
        assertTrue(
                trail.page(AUDITOR, "publication.altered", 0, 100).stream()
                        .anyMatch(entry -> entry.act().object().equals("publication " + id)));
    }

    /** Together with the hashes that stand beside them: neither seal nor trail can be made anew. */
    @Test
    void aHashThatIsChangedTooIsFound() {
        long id = publish("hash altered", 5);
        String hash = publications.find(office, id).orElseThrow().files().getFirst().sha256();
        String statement = "update publication_file set sha256 = ? where publication_id = ?";
        byHand.update(statement, "1".repeat(64), id);
        mending.add(() -> byHand.update(statement, hash, id));
        assertEquals(Optional.of(Fault.RECORD), checks.check(id));
        assertEquals(CheckVerdict.ALTERED, genuineness.of(hash), "the trail still tells of it");
        assertEquals(CheckVerdict.ALTERED, genuineness.of("1".repeat(64)), "a forged one");
    }

    @Test
    void whatIsForThoseBelowIsReadThere() {
        long cityDistrict = districts.get("140800").id();
        long own =
                publications.publish(city, PublishedTables.draft(cityDistrict, "T5 own " + RUN, 1));
        long below =
                publications.publish(
                        city, PublishedTables.forBelow(cityDistrict, "T5 below " + RUN, 1));
        Scope regulator =
                stage.person("t5-reg", Role.INDUSTRY_REGULATOR, DISTRICT, Set.of("SCHOOL"), null);
        Scope elsewhere = stage.person("t5-else", Role.DISTRICT_OFFICE, "430200", Set.of(), null);
        assertTrue(publications.find(office, own).isEmpty());
        assertTrue(publications.find(office, below).isPresent());
        assertTrue(publications.find(regulator, below).isPresent());
        assertTrue(publications.find(elsewhere, below).isEmpty());
        assertNotAllowed(
                () ->
                        publications.publish(
                                office, PublishedTables.draft(cityDistrict, "T5 no", 1)));
    }

    /** The figures of that day stand, whatever happened since; a correction asks again. */
    @Test
    void aTableOfStatisticsStaysAsItWasUntilItIsCorrected() {
        recounts.recount(Stage.PORTAL, stage.today(), stage.today());
        StatisticQuery query =
                StatisticQuery.of(
                        stage.today(), stage.today(), Axis.VENUE_GROUP, null, List.of("premises"));
        long first = desk.statistic(office, query, head("T5 table " + RUN, null, null));
        PublicationFile published = publications.find(office, first).orElseThrow();
        List<byte[]> before = files(published);
        assertEquals(3, before.size(), "PDF, workbook, CSV");
        assertTrue(published.basis().rules().startsWith("premises:"), published.basis().rules());

        premises.register(Stage.PORTAL, Stage.place("T5-" + RUN, DISTRICT, "SCHOOL"));
        recounts.recount(Stage.PORTAL, stage.today(), stage.today());
        List<byte[]> after = files(publications.find(office, first).orElseThrow());
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), after.get(i), "file " + i);
        }

        long second = desk.correct(office, first, "T5 table " + RUN, null, "one more premises");
        PublicationFile corrected = publications.find(office, second).orElseThrow();
        assertEquals(published.basis().question(), corrected.basis().question());
        assertFalse(isEmpty(corrected), "a premises more is a difference");
        assertEquals(Optional.empty(), checks.check(second));
    }

    private static boolean isEmpty(PublicationFile corrected) {
        return !corrected.difference().rows().get().hasNext();
    }

    @Test
    void aBulletinIsPublishedOnceWithItsOwnPdf() {
        recounts.recount(Stage.PORTAL, stage.today().minusDays(14), stage.today().minusDays(1));
        WeeklySchedules weekly = new WeeklySchedules(schedules, districts, byHand, city);
        long schedule = weekly.fresh("140881", null);
        long place = districts.get("140881").id();
        long made =
                bulletins.make(city, schedule, bulletins.issues(city, schedule).getFirst(), false);
        PublicationHead head =
                new PublicationHead(place, "T5-B", "T5 bulletin", null, false, null, null, null);
        long id = desk.bulletin(city, made, head);
        assertArrayEquals(
                bulletins.pdf(city, made).orElseThrow().content(),
                publications.file(city, id, 1).orElseThrow().content());
        assertRefused(PublicationReason.PUBLISHED_ALREADY, () -> desk.bulletin(city, made, head));
        long again =
                bulletins.make(city, schedule, bulletins.issues(city, schedule).getFirst(), false);
        assertEquals(id, desk.earlier(city, again).orElseThrow().id());
        assertRefused(PublicationReason.PUBLISHED_ALREADY, () -> desk.bulletin(city, again, head));
    }

    private long publish(String title, int points) {
        return publications.publish(
                office, PublishedTables.draft(district, "T5 " + title + " " + RUN, points));
    }

    private PublicationHead head(String title, Long replaces, String reason) {
        return new PublicationHead(district, "T5-S", title, null, false, null, replaces, reason);
    }

    private PublicationNumber number(long id) {
        return publications.find(office, id).orElseThrow().row().number();
    }

    private byte[] file(long id) {
        return publications.file(office, id, 1).orElseThrow().content();
    }

    private List<byte[]> files(PublicationFile published) {
        return published.files().stream()
                .map(one -> publications.file(office, published.row().id(), one.no()))
                .flatMap(Optional::stream)
                .map(KeptFile::content)
                .toList();
    }

    private String told(long id) {
        return trail.page(AUDITOR, "publication " + id, 0, 10).stream()
                .filter(entry -> entry.act().action().equals("publication.make"))
                .map(entry -> entry.act().detail())
                .findFirst()
                .orElse("");
    }

    private String column(long id, String column) {
        return sql.first(
                        "select title, figures, seal from publication where id = ?",
                        List.of(id),
                        row -> row.text(column))
                .orElseThrow();
    }
}
