package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmMark;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.DayCount;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.Tally;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Danger first, nothing passed over from page to page, and every count that of the rows it opens.
 * Limits of the type: early warning 200 mA, alarm 400 mA.
 */
@ArquillianTest
class AlarmOrderIT {

    private static final String DANGER = "danger";
    private static final String WAIT = "wait";
    private static final int ALL = 1000;

    @Inject private Stage stage;

    @Inject private Alarms alarms;

    private Leaks school;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void school() {
        school = new Leaks(stage);
    }

    @Test
    void unacknowledgedAlarmsComeBeforeWarningsBeforeFaults() {
        Scope manager = school.manager("ORDER-A");
        breakSensor("ORDER-A-FAULT", "ORDER-A", 40);
        school.leak("ORDER-A-OLD", "ORDER-A", 0, 650);
        school.leak("ORDER-A-HELD", "ORDER-A", 5, 650);
        school.leak("ORDER-A-NEW", "ORDER-A", 10, 650);
        school.leak("ORDER-A-WARN", "ORDER-A", 30, 300);
        school.leak("ORDER-A-WARN2", "ORDER-A", 35, 300);
        alarms.acknowledge(manager, List.of(id("ORDER-A-HELD")), null);
        assertEquals(
                "ORDER-A-NEW ORDER-A-OLD ORDER-A-HELD ORDER-A-WARN2 ORDER-A-WARN ORDER-A-FAULT",
                devices(alarms.page(manager, unsettled(DANGER, false))));
        assertEquals(
                "ORDER-A-OLD ORDER-A-NEW",
                devices(alarms.page(manager, query(true, false, Set.of(Level.ALARM), WAIT, true))));
    }

    @Test
    void aDangerReportedLateThatLastsStaysWithTheOthersAndWhatIsOverStandsApart() {
        Scope manager = school.manager("ORDER-B");
        Instant past = stage.now().minus(Duration.ofHours(2));
        long lasting = stage.device("ORDER-B-LASTS", "ORDER-B", 1);
        stage.deliver(lasting, 1, past, Metric.RESIDUAL_CURRENT, 650);
        long over = stage.device("ORDER-B-OVER", "ORDER-B", 1);
        stage.deliver(over, 1, past, Metric.RESIDUAL_CURRENT, 650);
        stage.deliver(over, 1, past.plusSeconds(600), Metric.RESIDUAL_CURRENT, 20);
        school.leak("ORDER-B-NEW", "ORDER-B", 0, 300);
        assertEquals(
                List.of(true, true),
                List.of(row("ORDER-B-LASTS").historic(), row("ORDER-B-OVER").historic()));
        assertEquals(
                "ORDER-B-LASTS ORDER-B-NEW",
                devices(alarms.page(manager, unsettled(DANGER, false))));
        assertEquals("ORDER-B-OVER", devices(alarms.page(manager, late())));
        assertEquals(
                "ORDER-B-LASTS ORDER-B-NEW ORDER-B-OVER",
                devices(alarms.page(manager, query(null, null, Set.of(), DANGER, false))));
        assertEquals(1, alarms.tally(manager).waiting());
        assertEquals(row("ORDER-B-LASTS").receivedAt(), alarms.tally(manager).oldestWaiting());
    }

    @Test
    void pagesGoOnBehindTheLastRowWhateverComesInMeanwhile() {
        Scope manager = school.manager("ORDER-C");
        for (int n = 1; n <= 7; n++) {
            school.leak("ORDER-C-" + n, "ORDER-C", n % 3, n % 2 == 0 ? 300 : 650 + n);
        }
        for (String order :
                List.of(DANGER, WAIT, "raisedAt", "level", "kind", "premises", "value")) {
            for (boolean ascending : List.of(true, false)) {
                AlarmQuery query = unsettled(order, ascending);
                assertEquals(
                        devices(alarms.page(manager, query.behind(null, ALL))),
                        devices(paged(manager, query, () -> {})),
                        order + " " + ascending);
            }
        }
        List<AlarmRow> before = alarms.page(manager, unsettled("raisedAt", false));
        List<AlarmRow> read =
                paged(
                        manager,
                        unsettled("raisedAt", false),
                        () -> school.leak("ORDER-C-LATER", "ORDER-C", 60, 700));
        assertEquals(devices(before), devices(read));
    }

    /** What is settled stands behind the rest, whatever it was. */
    @Test
    void aListOfAllGoesOnByTimeBehindWhatNeedsSomebody() {
        Scope manager = school.manager("ORDER-I");
        for (int n = 1; n <= 6; n++) {
            school.leak("ORDER-I-" + n, "ORDER-I", n, n % 2 == 0 ? 300 : 650);
        }
        for (String settled : List.of("ORDER-I-2", "ORDER-I-5")) {
            school.leak(settled, "ORDER-I", 60, 20);
            alarms.acknowledge(manager, List.of(id(settled)), null);
        }
        AlarmQuery query = query(null, null, Set.of(), DANGER, false);
        assertEquals(
                "ORDER-I-3 ORDER-I-1 ORDER-I-6 ORDER-I-4 ORDER-I-5 ORDER-I-2",
                devices(alarms.page(manager, query)));
        AlarmQuery rising = query(null, null, Set.of(), DANGER, true);
        assertEquals(
                "ORDER-I-2 ORDER-I-5 ORDER-I-4 ORDER-I-6 ORDER-I-1 ORDER-I-3",
                devices(alarms.page(manager, rising)));
        for (AlarmQuery all : List.of(query, rising)) {
            assertEquals(
                    devices(alarms.page(manager, all)), devices(paged(manager, all, () -> {})));
        }
    }

    @Test
    void aFileKeepsTheOrderItBeganWith() {
        Scope manager = school.manager("ORDER-D");
        school.leak("ORDER-D-1", "ORDER-D", 1, 650);
        school.leak("ORDER-D-2", "ORDER-D", 2, 650);
        school.leak("ORDER-D-3", "ORDER-D", 3, 300);
        List<Long> ids = alarms.ids(manager, unsettled(DANGER, false), ALL);
        alarms.acknowledge(manager, List.of(id("ORDER-D-2")), null);
        school.leak("ORDER-D-4", "ORDER-D", 4, 650);
        assertEquals("ORDER-D-2 ORDER-D-1 ORDER-D-3", devices(alarms.rows(manager, ids)));
        assertEquals("", devices(alarms.rows(school.manager("ORDER-E"), ids)));
    }

    @Test
    void everyTallyIsThatOfTheListItOpens() {
        Scope manager = school.manager("ORDER-F");
        school.leak("ORDER-F-1", "ORDER-F", 1, 650);
        school.leak("ORDER-F-2", "ORDER-F", 2, 650);
        school.leak("ORDER-F-3", "ORDER-F", 3, 300);
        breakSensor("ORDER-F-4", "ORDER-F", 40);
        alarms.acknowledge(manager, List.of(id("ORDER-F-1")), null);
        assertTallies(manager);
        assertEquals(1, alarms.tally(manager).waiting());
        assertEquals(4, alarms.tally(manager).unsettled());
        for (Role role : List.of(Role.CITY_OFFICE, Role.DUTY_WATCHER, Role.LEADER)) {
            assertTallies(stage.person(login(role), role, "140800", Set.of(), null));
        }
        assertTallies(
                stage.person(
                        "order-industry",
                        Role.INDUSTRY_REGULATOR,
                        "140800",
                        Set.of("SCHOOL"),
                        null));
    }

    /** It is as loud as an early warning, and stands with the faults wherever it is counted. */
    @Test
    void aLoudFaultIsCountedAndFoundAsAFault() {
        Scope manager = school.manager("ORDER-G");
        long id = stage.device("ORDER-G-1", "ORDER-G", 1);
        stage.deliver(id, 1, school.at(39), Metric.TEMPERATURE_1, 25);
        stage.deliver(id, 1, school.at(40), Metric.TEMPERATURE_1, 5000);
        school.leak("ORDER-G-2", "ORDER-G", 41, 300);
        assertEquals(Level.WARNING, row("ORDER-G-1").level());
        assertEquals(Level.FAULT, row("ORDER-G-1").counted());
        assertEquals(
                "ORDER-G-2 ORDER-G-1", devices(alarms.page(manager, unsettled("level", false))));
        assertTallies(manager);
        assertEquals(
                List.of(1, 1),
                List.of(alarms.tally(manager).warnings(), alarms.tally(manager).faults()));
    }

    @Test
    void whoMayAcknowledgeNothingHasNothingToDo() {
        Scope manager = school.manager("ORDER-H");
        school.leak("ORDER-H-1", "ORDER-H", 1, 650);
        assertEquals("ORDER-H-1", devices(alarms.own(manager, unsettled(WAIT, true))));
        assertEquals(1, alarms.countOwn(manager, unsettled(WAIT, true)));
        Scope leader = stage.person("order-h-leader", Role.LEADER, "140800", Set.of(), null);
        assertTrue(alarms.count(leader, unsettled(WAIT, true)) > 0);
        assertEquals(0, alarms.countOwn(leader, unsettled(WAIT, true)));
    }

    private static String login(Role role) {
        return "order-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void assertTallies(Scope scope) {
        Tally tally = alarms.tally(scope);
        assertEquals(
                List.of(
                        count(scope, query(true, false, Set.of(Level.ALARM), DANGER, false)),
                        count(scope, query(true, null, Set.of(Level.WARNING), DANGER, false)),
                        count(scope, query(true, null, Set.of(Level.FAULT), DANGER, false)),
                        count(scope, unsettled(DANGER, false))),
                List.of(tally.waiting(), tally.warnings(), tally.faults(), tally.unsettled()));
        assertEquals(firstWaiting(scope, Level.ALARM, true), tally.oldestWaiting());
        assertEquals(firstWaiting(scope, Level.ALARM, false), tally.newestWaiting());
        assertEquals(firstWaiting(scope, Level.FAULT, false), tally.newestFault());
        LocalDate today = LocalDate.ofInstant(school.at(0), Zones.CHINA);
        DayCount day =
                alarms.month(scope, today).stream()
                        .filter(count -> count.day().equals(today))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(
                        raised(scope, Level.ALARM, today),
                        raised(scope, Level.WARNING, today),
                        raised(scope, Level.FAULT, today)),
                List.of(day.alarms(), day.warnings(), day.faults()));
    }

    /** Null where none waits. */
    private Instant firstWaiting(Scope scope, Level level, boolean longest) {
        return alarms.page(scope, query(true, false, Set.of(level), WAIT, longest)).stream()
                .map(AlarmRow::receivedAt)
                .findFirst()
                .orElse(null);
    }

    private int raised(Scope scope, Level level, LocalDate day) {
        return count(
                scope,
                AlarmQuery.all().levels(Set.of(level)).raised(Period.days(day, day)).rows(0, ALL));
    }

    private int count(Scope scope, AlarmQuery query) {
        int count = alarms.count(scope, query);
        assertTrue(count >= alarms.page(scope, query).size());
        return count;
    }

    /** Two rows at a time; something happens after the first page. */
    private List<AlarmRow> paged(Scope scope, AlarmQuery query, Runnable meanwhile) {
        List<AlarmRow> read = new ArrayList<>();
        AlarmMark mark = null;
        List<AlarmRow> page = alarms.page(scope, query.behind(null, 2));
        while (!page.isEmpty()) {
            if (read.isEmpty()) {
                meanwhile.run();
            }
            read.addAll(page);
            mark = query.mark(page.getLast());
            page = alarms.page(scope, query.behind(mark, 2));
        }
        return read;
    }

    /** A sensor that has worked and works no more. */
    private void breakSensor(String device, String premises, int second) {
        long id = stage.device(device, premises, 1);
        stage.deliver(id, 1, school.at(second - 1L), Metric.TEMPERATURE_1, 25);
        stage.deliver(id, 1, school.at(second), Metric.TEMPERATURE_1, -500);
    }

    private AlarmRow row(String device) {
        return stage.alarms(Stage.PORTAL, device).getFirst();
    }

    private long id(String device) {
        return row(device).id();
    }

    private static AlarmQuery unsettled(String order, boolean ascending) {
        return query(true, null, Set.of(), order, ascending);
    }

    private static AlarmQuery query(
            Boolean unsettled,
            Boolean acknowledged,
            Set<Level> levels,
            String order,
            boolean ascending) {
        return AlarmQuery.all()
                .unsettled(unsettled)
                .acknowledged(acknowledged)
                .levels(levels)
                .sort(order, ascending)
                .rows(0, ALL);
    }

    private static AlarmQuery late() {
        return AlarmQuery.all().late(true).sort(DANGER, false).rows(0, ALL);
    }

    private static String devices(List<AlarmRow> rows) {
        return rows.stream().map(AlarmRow::deviceNo).collect(Collectors.joining(" "));
    }
}
