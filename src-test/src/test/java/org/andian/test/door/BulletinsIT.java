package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import jakarta.inject.Inject;

import org.andian.portal.bulletin.BulletinFile;
import org.andian.portal.bulletin.BulletinQuery;
import org.andian.portal.bulletin.BulletinReason;
import org.andian.portal.bulletin.BulletinRow;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.bulletin.DueBulletins;
import org.andian.portal.bulletin.Issue;
import org.andian.portal.bulletin.Issuing;
import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.bulletin.Schedule;
import org.andian.portal.bulletin.Schedules;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bulletins are made once, kept, and seen by those whose reach covers their district and
 * department.
 */
@ArquillianTest
class BulletinsIT {

    private static final int GENERATORS = 4;
    private static final Duration THREE_WEEKS = Duration.ofDays(21);

    /** Days ago, long before anything that tests register. */
    private static final int NEVER_COMPUTED = 900;

    private static final int COMPUTED_ONCE = 800;

    /** The first day of the oldest of three missed weeks. */
    private static final int MOST_DAYS_BACK = 28;

    @Inject private Stage stage;

    @Inject private Schedules schedules;

    @Inject private Bulletins bulletins;

    @Inject private DueBulletins due;

    @Inject private Issuing issuing;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Bodies bodies;

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private WeeklySchedules weekly;
    private Scope city;
    private Scope otherCity;
    private Scope district;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("B-SCHOOL", "140802", "SCHOOL");
        city = stage.person("b-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        otherCity = stage.person("b-city2", Role.CITY_OFFICE, "430200", Set.of(), null);
        district = stage.person("b-district", Role.DISTRICT_OFFICE, "140802", Set.of(), null);
        weekly = new WeeklySchedules(schedules, districts, byHand, city);
        LocalDate today = stage.today();
        recounts.recount(Stage.PORTAL, today.minusDays(MOST_DAYS_BACK), today.minusDays(1));
    }

    @Test
    void manyGeneratorsMakeEachMissedIssueOnce() throws Exception {
        long schedule = weekly.fresh("140881", null, "b-race@example.com");
        byHand.update(
                "update bulletin_schedule set on_since = ? where id = ?",
                stage.now().minus(THREE_WEEKS),
                schedule);
        ExecutorService nodes = Executors.newFixedThreadPool(GENERATORS);
        try {
            List<Callable<Integer>> generators =
                    IntStream.range(0, GENERATORS)
                            .mapToObj(n -> (Callable<Integer>) due::make)
                            .toList();
            for (Future<Integer> made : nodes.invokeAll(generators)) {
                assertTrue(made.get() >= 0);
            }
        } finally {
            nodes.shutdown();
        }
        due.make();
        List<BulletinRow> rows = of(city, schedule);
        int missed =
                Rhythm.WEEKLY.latest(stage.now(), 10).stream()
                        .filter(issue -> issue.dueAt().isAfter(stage.now().minus(THREE_WEEKS)))
                        .toList()
                        .size();
        assertEquals(missed, rows.size());
        assertEquals(
                missed, rows.stream().map(BulletinRow::from).collect(Collectors.toSet()).size());
        assertTrue(
                rows.stream()
                        .allMatch(
                                row ->
                                        row.version() == 1
                                                && row.mails() == 1
                                                && row.madeBy().equals("portal")),
                rows.toString());
    }

    @Test
    void whatIsMadeAgainIsANewVersionAndTheOldOneStays() {
        long schedule = weekly.fresh("140802", null);
        Issue issue = bulletins.issues(city, schedule).getFirst();
        long first = bulletins.make(city, schedule, issue, false);
        KeptFile before = bulletins.pdf(city, first).orElseThrow();
        long second = bulletins.make(district, schedule, issue, false);
        assertEquals(List.of(2, 1), of(city, schedule).stream().map(BulletinRow::version).toList());
        assertEquals(
                List.of(true, false),
                of(city, schedule).stream().map(BulletinRow::newest).toList());
        BulletinFile kept = bulletins.find(city, first).orElseThrow();
        assertEquals(before.content().length, kept.pdfBytes());
        assertEquals(
                List.of(second, first), kept.versions().stream().map(BulletinRow::id).toList());
        assertTrue(kept.question().contains(issue.from().toString()));
        assertFalse(kept.rules().isEmpty());
    }

    /** Not by whoever made it, and not by the portal. */
    @Test
    void aBulletinIsSignedByTheOfficeOfItsDistrictOrTheNearestAbove() throws IOException {
        String office = "河津市用电安全整治专班办公室";
        long schedule = weekly.fresh("140882", null);
        Issue issue = bulletins.issues(city, schedule).getFirst();
        long before = bulletins.make(city, schedule, issue, false);
        assertFalse(printed(before).contains(office), "it has no office of its own yet");
        bodies.registerBody(
                Stage.PORTAL,
                new NewBody(office, NewBody.Kind.SAFETY_OFFICE, null, "140882", false));
        String text = printed(bulletins.make(city, schedule, issue, false));
        assertTrue(text.contains(office), text);
        assertFalse(text.contains("b-city"), text);
    }

    @Test
    void aBulletinSaysWhatItsFiguresAreAlsoAfterwards() throws IOException {
        long schedule = weekly.fresh("140802", null);
        long id =
                bulletins.make(city, schedule, bulletins.issues(city, schedule).getFirst(), false);
        List<String> explanations = bulletins.find(city, id).orElseThrow().table().explanations();
        assertFalse(explanations.isEmpty());
        String text = printed(id);
        explanations.forEach(
                one -> assertTrue(text.contains(one.replaceAll("\\s", "")), one + " in " + text));
    }

    /** Made of nothing it would read as if nothing had happened. */
    @Test
    void aPeriodWithoutAnyComputedDayHasNoBulletin() {
        long schedule = weekly.fresh("140802", null);
        Issue issue = Rhythm.WEEKLY.of(stage.today().minusDays(NEVER_COMPUTED));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> issuing.makeAgain(entry(schedule), issue, "b-city", false));
        assertTrue(refusal.is(BulletinReason.NOTHING_COMPUTED), refusal.toString());
        assertTrue(issuing.makeDue(entry(schedule), issue).isEmpty());
        assertEquals(List.of(), of(city, schedule));
    }

    /** In the kept table and the PDF alike; the list shows it as provisional. */
    @Test
    void aBulletinOfSomeOfItsDaysSaysSoInEveryFile() throws IOException {
        long schedule = weekly.fresh("140802", null);
        Issue issue = Rhythm.WEEKLY.of(stage.today().minusDays(COMPUTED_ONCE));
        recounts.recount(Stage.PORTAL, issue.from(), issue.from());
        long id = issuing.makeAgain(entry(schedule), issue, "b-city", false);
        BulletinFile kept = bulletins.find(city, id).orElseThrow();
        assertTrue(kept.row().provisional());
        String said = "全期7天中仅1天数据齐全";
        assertTrue(kept.summary().contains(said), kept.summary());
        assertTrue(kept.table().note().contains(said), kept.table().note());
        assertTrue(printed(id).contains(said), printed(id));
        String invented = "含示例数据，非真实情况。"; // the premises of tests are of the example
        assertTrue(kept.summary().endsWith(invented), kept.summary());
        assertTrue(printed(id).contains(invented), printed(id));
    }

    @Test
    void oneWhoseDaysAreToBeComputedAgainIsProvisionalUntilTheyAre() {
        long schedule = weekly.fresh("140802", null);
        Issue issue = settled();
        note(issue);
        long first = issuing.makeAgain(entry(schedule), issue, "b-city", false);
        assertTrue(bulletins.find(city, first).orElseThrow().row().provisional());
        assertTrue(
                bulletins.find(city, first).orElseThrow().summary().contains("待重新统计"),
                bulletins.find(city, first).orElseThrow().summary());

        anHourLater(schedule);
        note(issue);
        due.correct(() -> true);
        assertEquals(1, of(city, schedule).size(), "while they are not");

        nothingIsDue();
        due.correct(() -> true);
        assertEquals("2 newest settled 0, 1 provisional 0", versions(schedule));
    }

    /** Whoever got the old one gets the new one. */
    @Test
    void aCorrectionIsANewVersionThatTakesThePlaceOfTheOldOne() {
        long schedule = weekly.fresh("140802", null, "b-corrected@example.com");
        Issue issue = settled();
        LocalDate opened = stage.today().minusDays(MOST_DAYS_BACK + 1);
        if (premises.find(Stage.PORTAL, "B-LATE").isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL, List.of(Stage.place("B-LATE", "140802", "MALL")), opened);
        }
        recounts.recount(Stage.PORTAL, issue.from().minusDays(7), issue.to());
        nothingIsDue();
        long first = issuing.makeAgain(entry(schedule), issue, "portal", true);
        assertEquals("1 newest settled 1", versions(schedule));
        anHourLater(schedule);
        due.correct(() -> true);
        assertEquals("1 newest settled 1", versions(schedule), "nothing was corrected");

        long device = stage.device("B-LATE-" + first, "B-LATE", 1);
        Instant at = Stage.at(issue.from().plusDays(1), 10);
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        stage.deliver(device, 1, at.plusSeconds(600), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, issue.from(), issue.to());
        nothingIsDue();
        due.correct(() -> true);
        assertEquals("1 newest settled 1", versions(schedule), "more may come");

        long later = stage.now().minus(Duration.ofMinutes(30)).toEpochMilli();
        byHand.update(
                "update fact_correction set corrected_at = ? where corrected_at > ?", later, later);
        nothingIsDue();
        due.correct(() -> true);
        assertEquals("2 newest settled 1, 1 settled 1", versions(schedule));
        assertTrue(newest(schedule).summary().contains("更正"), newest(schedule).summary());
        due.correct(() -> true);
        assertEquals(2, of(city, schedule).size(), "once");
    }

    /** The newest one whose days, and those it is compared with, are all settled. */
    private Issue settled() {
        return Rhythm.WEEKLY.latest(stage.now(), 3).stream()
                .filter(issue -> issue.to().isBefore(stage.today().minusDays(2)))
                .findFirst()
                .orElseThrow();
    }

    private void note(Issue issue) {
        byHand.update(
                "insert into fact_due (day, first_noted_at, noted_at) values (?, ?, ?) on duplicate"
                        + " key update noted_at = values(noted_at)",
                issue.from(),
                stage.now(),
                stage.now());
    }

    /** Whatever other tests did to past days. */
    private void nothingIsDue() {
        lateReadings.untilCounted();
        byHand.update("delete from fact_due");
    }

    private void anHourLater(long schedule) {
        long before = stage.now().minus(Duration.ofHours(1)).toEpochMilli();
        long longBefore = before - Duration.ofHours(1).toMillis();
        byHand.update("update bulletin set made_at = ? where schedule_id = ?", before, schedule);
        byHand.update(
                "update fact_correction set corrected_at = ? where corrected_at > ?",
                longBefore,
                longBefore);
    }

    private String versions(long schedule) {
        return of(city, schedule).stream()
                .map(
                        row ->
                                row.version()
                                        + (row.newest() ? " newest" : "")
                                        + (row.provisional() ? " provisional " : " settled ")
                                        + row.mails())
                .collect(Collectors.joining(", "));
    }

    private BulletinFile newest(long schedule) {
        return bulletins.find(city, of(city, schedule).getFirst().id()).orElseThrow();
    }

    private Schedule entry(long schedule) {
        return schedules.find(city, schedule).orElseThrow();
    }

    private String printed(long bulletin) throws IOException {
        PdfReader pdf = new PdfReader(bulletins.pdf(city, bulletin).orElseThrow().content());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return text.toString().replaceAll("\\s", "");
    }

    @Test
    void aBulletinIsSeenWhereTheReachCoversItsDistrict() {
        Map<String, Scope> readers = readers();
        long schedule = weekly.fresh("140802", null);
        long id =
                bulletins.make(city, schedule, bulletins.issues(city, schedule).getFirst(), false);
        assertEquals(Set.of("city", "district", "leader", "watcher"), seeing(readers, id));
    }

    @Test
    void aRegulatorSeesTheBulletinsOfItsDepartment() {
        Map<String, Scope> readers = readers();
        long schedule = weekly.fresh("140802", schoolDepartment());
        long id =
                bulletins.make(city, schedule, bulletins.issues(city, schedule).getFirst(), false);
        assertEquals(
                Set.of("city", "district", "leader", "watcher", "education"), seeing(readers, id));
    }

    private Map<String, Scope> readers() {
        Set<String> schools =
                lines.venueGroups().stream()
                        .filter(group -> schoolDepartment().equals(group.department()))
                        .map(VenueGroup::code)
                        .collect(Collectors.toSet());
        return Map.of(
                "city",
                city,
                "other city",
                otherCity,
                "district",
                district,
                "other district",
                stage.person("b-district2", Role.DISTRICT_OFFICE, "140881", Set.of(), null),
                "leader",
                stage.person("b-leader", Role.LEADER, "140802", Set.of(), null),
                "watcher",
                stage.person("b-watcher", Role.DUTY_WATCHER, "140800", Set.of(), null),
                "education",
                stage.person("b-education", Role.INDUSTRY_REGULATOR, "140800", schools, null),
                "mall",
                stage.person("b-mall", Role.INDUSTRY_REGULATOR, "140800", Set.of("MALL"), null),
                "manager",
                stage.person("b-manager", Role.SAFETY_MANAGER, null, Set.of(), "B-SCHOOL"),
                "system",
                stage.person("b-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null));
    }

    private Set<String> seeing(Map<String, Scope> readers, long id) {
        return readers.entrySet().stream()
                .filter(reader -> sees(reader.getValue(), id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean sees(Scope scope, long id) {
        boolean listed =
                bulletins
                        .page(scope, new BulletinQuery(null, null, null, null, null, null, 0, 1000))
                        .stream()
                        .anyMatch(row -> row.id() == id);
        assertEquals(listed, bulletins.find(scope, id).isPresent());
        assertEquals(listed, bulletins.pdf(scope, id).isPresent());
        assertEquals(listed, bulletins.export(scope, id, "xlsx").isPresent());
        return listed;
    }

    private String schoolDepartment() {
        return lines.venueGroups().stream()
                .filter(group -> group.code().equals("SCHOOL"))
                .map(VenueGroup::department)
                .findFirst()
                .orElseThrow();
    }

    private List<BulletinRow> of(Scope scope, long schedule) {
        return bulletins.page(
                scope, new BulletinQuery(schedule, null, null, null, null, null, 0, 1000));
    }
}
