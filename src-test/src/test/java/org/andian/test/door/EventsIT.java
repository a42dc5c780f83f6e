package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmReason;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.Occurrence;
import org.andian.portal.alarm.event.Communication;
import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventMark;
import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.alarm.watch.AlarmWatch;
import org.andian.portal.alarm.watch.DeviceEvent;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Sample;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One list of what happened: alarms, faults and what devices tell, each break once. */
@ArquillianTest
class EventsIT {

    private static final int ALL = 1000;

    @Inject private Stage stage;

    @Inject private Events events;

    @Inject private Alarms alarms;

    @Inject private AlarmWatch watch;

    @Inject private Measurements measurements;

    @Inject private ByHand byHand;

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
    void aFaultAndAnEventOfOneBreakAreOneRow() {
        Scope manager = school.manager("EVENT-A");
        long id = stage.device("EVENT-A-1", "EVENT-A", 4);
        watch.report(List.of(told(id, 1, 0, "fault", "temperature4Sensor", "T4 broken")));
        watch.report(List.of(told(id, 1, 3, "event", "temperature4Sensor", "T4 broken")));
        watch.report(List.of(told(id, 1, 60, "event", "selfTest", "Self-test done")));
        watch.report(List.of(told(id, 1, 120, "event", "temperature4Sensor.cleared", null)));
        assertEquals(
                """
                EVENT SENSOR_FAULT cleared
                EVENT null Self-test done
                FAULT SENSOR_FAULT paired +3 s\
                """,
                told(page(manager, query("EVENT-A-1"))));
        assertEquals(3, events.count(manager, query("EVENT-A-1")));
    }

    @Test
    void alarmsWarningsAndFaultsOfAllDevicesAreTheNewestFirst() {
        Scope manager = school.manager("EVENT-B");
        school.leak("EVENT-B-1", "EVENT-B", 0, 650);
        school.leak("EVENT-B-2", "EVENT-B", 10, 300);
        long late = stage.device("EVENT-B-3", "EVENT-B", 1);
        stage.deliver(
                late, 1, school.at(0).minus(Duration.ofHours(2)), Metric.RESIDUAL_CURRENT, 650);
        assertEquals(
                "WARNING EVENT-B-2, ALARM EVENT-B-1, ALARM EVENT-B-3",
                page(manager, query(null)).stream()
                        .map(row -> row.kind() + " " + row.deviceNo())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                List.of(Communication.LIVE, Communication.LIVE, Communication.LATE),
                page(manager, query(null)).stream().map(EventRow::communication).toList());
        assertEquals(
                List.of("EVENT-B-2"),
                page(manager, kinds(Set.of(EventKind.WARNING))).stream()
                        .map(EventRow::deviceNo)
                        .toList());
    }

    /** Its alarm is as loud as an early warning; shown and found it is a fault. */
    @Test
    void aLoudFaultIsShownAndFoundAsAFault() {
        Scope manager = school.manager("EVENT-G");
        long id = stage.device("EVENT-G-1", "EVENT-G", 1);
        stage.deliver(id, 1, school.at(39), Metric.TEMPERATURE_1, 25);
        stage.deliver(id, 1, school.at(40), Metric.TEMPERATURE_1, 5000);
        assertEquals(
                List.of(EventKind.FAULT),
                page(manager, kinds(Set.of(EventKind.FAULT))).stream()
                        .map(EventRow::kind)
                        .toList());
        assertEquals(List.of(), page(manager, kinds(Set.of(EventKind.WARNING))));
    }

    @Test
    void pagesGoOnBehindTheLastRowInEveryOrder() {
        Scope manager = school.manager("EVENT-C");
        for (int n = 1; n <= 4; n++) {
            String no = "EVENT-C-" + n;
            school.leak(no, "EVENT-C", n % 2, n % 2 == 0 ? 300 : 650);
            watch.report(
                    List.of(told(stage.device(no, "EVENT-C", 1), 1, n % 2, "event", "test", "t")));
        }
        for (String order : List.of("at", "kind", "typeCode", "deviceNo", "district")) {
            for (boolean ascending : List.of(true, false)) {
                EventQuery query = ordered(order, ascending);
                assertEquals(
                        keys(page(manager, query)), keys(paged(manager, query)), order + ascending);
            }
        }
        assertEquals(8, events.count(manager, query(null)));
    }

    @Test
    void anEventStaysWhereItsDeviceHung() {
        Scope before = school.manager("EVENT-D");
        Scope after = school.manager("EVENT-E");
        long id = stage.device("EVENT-D-1", "EVENT-D", 1);
        watch.report(List.of(told(id, 1, 0, "event", "selfTest", "Self-test done")));
        byHand.update(
                "update device set premises_id = (select id from premises where code = ?) where id"
                        + " = ?",
                "EVENT-E",
                id);
        assertEquals(1, events.count(before, query("EVENT-D-1")));
        assertEquals(0, events.count(after, query("EVENT-D-1")));
    }

    @Test
    void manyInventedCodesAreTenAlarmsAndOneOfSeveral() {
        Scope manager = school.manager("EVENT-H");
        long id = stage.device("EVENT-H-1", "EVENT-H", 2);
        List<DeviceEvent> flood =
                IntStream.range(0, 300)
                        .mapToObj(n -> told(id, 1 + n % 2, 0, "alarm", "code-" + n, "x"))
                        .toList();
        watch.report(flood);
        assertEquals(11, open("EVENT-H-1").size());
        AlarmRow several = several("EVENT-H-1");
        assertEquals(
                "ALARM 290.0 null", several.level() + " " + several.worst() + " " + several.text());
        assertEquals(
                301,
                events.count(manager, query("EVENT-H-1")),
                "each report, and the alarm of several");

        watch.report(List.of(told(id, 1, 1, "alarm", "smoke", null)));
        assertEquals(12, open("EVENT-H-1").size(), "a known danger is never folded");
        alarms.acknowledge(manager, List.of(several.id()), null);
        watch.report(List.of(told(id, 2, 2, "alarm", "code-299", "again")));
        assertNotNull(several("EVENT-H-1").acknowledgedAt(), "known when acknowledged");
        watch.report(List.of(told(id, 2, 3, "alarm", "another", null)));
        assertNull(several("EVENT-H-1").acknowledgedAt(), "a new code rings again");
        assertEquals(292.0, several("EVENT-H-1").worst());
    }

    @Test
    void severalCodesEndWhenEachIsOver() {
        school.manager("EVENT-I");
        long id = stage.device("EVENT-I-1", "EVENT-I", 1);
        watch.report(
                IntStream.range(0, 12)
                        .mapToObj(n -> told(id, 1, 0, n == 10 ? "fault" : "alarm", code(n), "x"))
                        .toList());
        assertEquals(11, open("EVENT-I-1").size());
        assertEquals(Level.ALARM, several("EVENT-I-1").level(), "a danger among faults is one");
        List<String> folded =
                IntStream.range(0, 12)
                        .mapToObj(EventsIT::code)
                        .filter(
                                code ->
                                        open("EVENT-I-1").stream()
                                                .noneMatch(own -> own.metric().equals(code)))
                        .toList();
        assertEquals(2, folded.size());
        watch.report(List.of(told(id, 1, 5, "event", folded.getFirst() + ".cleared", null)));
        assertEquals(11, open("EVENT-I-1").size());
        watch.report(List.of(told(id, 1, 6, "event", folded.getLast() + ".cleared", null)));
        assertEquals(10, open("EVENT-I-1").size());
    }

    /** Whoever ends each at once raises no more than who lets them stand. */
    @Test
    void inventedCodesThatEndAtOnceCountAsWell() {
        school.manager("EVENT-J");
        long id = stage.device("EVENT-J-1", "EVENT-J", 1);
        for (int n = 0; n < 12; n++) {
            watch.report(
                    List.of(
                            told(id, 1, 2 * n, "alarm", code(n), "x"),
                            told(id, 1, 2 * n + 1, "event", code(n) + ".cleared", null)));
        }
        assertEquals(11, stage.alarms(Stage.PORTAL, "EVENT-J-1").size());
        assertEquals(0, open("EVENT-J-1").size());
    }

    private static String code(int n) {
        return "own-" + (char) ('a' + n);
    }

    private List<AlarmRow> open(String device) {
        return stage.alarms(Stage.PORTAL, device).stream()
                .filter(alarm -> alarm.clearedAt() == null)
                .toList();
    }

    private AlarmRow several(String device) {
        return open(device).stream()
                .filter(alarm -> alarm.kind() == AlarmKind.DEVICE_REPORTED)
                .filter(alarm -> alarm.metric().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void moreThanAYearIsRefused() {
        Refused.assertRefused(
                AlarmReason.SPAN,
                () ->
                        events.page(
                                Stage.PORTAL,
                                query(
                                        new Period(
                                                school.at(0).minus(Duration.ofDays(400)),
                                                school.at(0)),
                                        Set.of(),
                                        null)));
    }

    @Test
    void theMarkOfAMissingSensorIsNoValueAnywhere() {
        school.manager("EVENT-F");
        long id = stage.device("EVENT-F-1", "EVENT-F", 1);
        stage.deliver(id, 1, school.at(0), Metric.TEMPERATURE_1, 25);
        stage.deliver(id, 1, school.at(10), Metric.TEMPERATURE_1, -500);
        Period span = Period.lasting(Duration.ofHours(1), school.at(60));
        assertEquals(
                Arrays.asList(null, 25.0),
                measurements.samples(Stage.PORTAL, "EVENT-F-1", 1, span, 10).stream()
                        .map(EventsIT::temperature)
                        .toList());
        assertEquals(
                Arrays.asList((Double) null),
                measurements.latest(Stage.PORTAL, "EVENT-F-1").stream()
                        .map(EventsIT::temperature)
                        .toList());
        assertEquals(
                "25.0 25.0 25.0 1",
                measurements
                        .series(
                                Stage.PORTAL,
                                "EVENT-F-1",
                                1,
                                Set.of(Metric.TEMPERATURE_1),
                                span,
                                Duration.ofDays(1))
                        .getFirst()
                        .points()
                        .stream()
                        .map(
                                point ->
                                        "%s %s %s %d"
                                                .formatted(
                                                        point.mean(),
                                                        point.min(),
                                                        point.max(),
                                                        point.count()))
                        .collect(Collectors.joining("\n")));
        AlarmRow alarm = stage.alarms(Stage.PORTAL, "EVENT-F-1").getFirst();
        assertEquals(
                Arrays.asList(null, null, null),
                Arrays.asList(alarm.value(), alarm.lastValue(), alarm.worst()));
        assertEquals(
                Arrays.asList((Double) null),
                alarms.history(Stage.PORTAL, alarm.id()).stream()
                        .map(HistoryEntry::value)
                        .toList());
        assertEquals(
                Arrays.asList((Double) null),
                alarms.occurrences(Stage.PORTAL, alarm.id()).stream()
                        .map(Occurrence::value)
                        .toList());
        assertEquals(
                Arrays.asList((Double) null),
                page(Stage.PORTAL, query("EVENT-F-1")).stream().map(EventRow::value).toList());
    }

    private static Double temperature(Sample sample) {
        return sample.values().get(Metric.TEMPERATURE_1.code());
    }

    private List<EventRow> page(Scope scope, EventQuery query) {
        return events.page(scope, query.behind(null, ALL));
    }

    private List<EventRow> paged(Scope scope, EventQuery query) {
        List<EventRow> read = new ArrayList<>();
        List<EventRow> page = events.page(scope, query.behind(null, 3));
        while (!page.isEmpty()) {
            read.addAll(page);
            EventMark mark = query.mark(page.getLast());
            page = events.page(scope, query.behind(mark, 3));
        }
        return read;
    }

    private static String keys(List<EventRow> rows) {
        return rows.stream().map(EventRow::key).collect(Collectors.joining(" "));
    }

    private static String told(List<EventRow> rows) {
        return rows.stream().map(EventsIT::told).collect(Collectors.joining("\n"));
    }

    private static String told(EventRow row) {
        String more =
                row.clears()
                        ? "cleared"
                        : row.pairedAt() == null
                                ? row.text()
                                : "paired +"
                                        + Duration.between(row.at(), row.pairedAt()).toSeconds()
                                        + " s";
        return row.kind() + " " + row.alarmKind() + " " + more;
    }

    private DeviceEvent told(
            long device, int circuit, int second, String kind, String code, String text) {
        long ts = school.at(second).toEpochMilli();
        return new DeviceEvent(device, circuit, ts, ts, null, kind, code, text, null, null);
    }

    private EventQuery query(String device) {
        return query(lastDay(), Set.of(), device);
    }

    private EventQuery kinds(Set<EventKind> kinds) {
        return query(lastDay(), kinds, null);
    }

    private Period lastDay() {
        return Period.lasting(Duration.ofDays(1), stage.now().plusSeconds(60));
    }

    private static EventQuery query(Period span, Set<EventKind> kinds, String device) {
        return new EventQuery(span, kinds, null, null, null, device, null, null, false, ALL, null);
    }

    private EventQuery ordered(String order, boolean ascending) {
        return new EventQuery(
                lastDay(), Set.of(), null, null, null, null, null, order, ascending, ALL, null);
    }
}
