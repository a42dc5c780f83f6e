package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.telling.Occasion;
import org.andian.portal.telling.TellingWork;
import org.andian.portal.telling.Tellings;
import org.andian.portal.telling.ToldRow;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.portal.telling.inbox.InboxQuery;
import org.andian.portal.telling.inbox.InboxRow;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many alarms within a minute: what each person hears of them, and what he never misses. */
@ArquillianTest
class StormIT {

    private static final String DISTRICT = "140826";
    private static final String OTHER_DISTRICT = "140827";
    private static final InboxQuery ALL = new InboxQuery(false, null);
    private static final int DEVICES = 10;
    private static final int CIRCUITS = 50;
    private static final int FEW = 12;
    private static final int LEAKS = 650;
    private static final int WARNS = 350;
    private static final int SOUND = 10;

    @Inject private Stage stage;

    @Inject private Tellings tellings;

    @Inject private Inbox inbox;

    @Inject private TellingWork work;

    @Inject private NewsQueue news;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource private ManagedExecutorService nodes;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void fiveHundredAlarmsAreOneMessageAPersonBesidesTheFirst() {
        Scope manager = manager("STORM-MANY", DISTRICT);
        List<Long> devices = devices("STORM-MANY", DEVICES, CIRCUITS);
        stage.deliver(all(devices, CIRCUITS, LEAKS));
        allTold();
        assertEquals(
                DEVICES * CIRCUITS,
                IntStream.range(0, DEVICES).map(n -> alarms("STORM-MANY-" + n).size()).sum());
        List<InboxRow> heard = inbox.page(manager, ALL, 0, 200);
        assertEquals(
                List.of("FOLDED " + (DEVICES * CIRCUITS - 1), "RAISED 0"),
                heard.stream().map(row -> row.occasion() + " " + row.folded()).toList());
        assertEquals(2, inbox.unread(manager));
        // each alarm says of itself how he heard of it
        for (AlarmRow alarm : alarms("STORM-MANY-7")) {
            assertEquals(1, tellings.of(manager, alarm.id()).stream().filter(this::isHis).count());
        }
    }

    private boolean isHis(ToldRow row) {
        return "storm-many-manager".equals(row.who());
    }

    @Test
    void whatIsWorseAndWhatBurnsIsToldByItself() {
        Scope manager = manager("STORM-WORSE", DISTRICT);
        List<Long> devices = devices("STORM-WORSE", 1, CIRCUITS);
        Instant at = stage.now().minusSeconds(30);
        stage.deliver(readings(devices.getFirst(), FEW, at, Metric.RESIDUAL_CURRENT, WARNS));
        allTold();
        assertEquals(List.of("FOLDED", "RAISED"), occasions(manager));
        // an alarm among early warnings, then one of them that rises, then an arc and smoke
        deliver(devices.getFirst(), FEW + 1, at.plusSeconds(1), Metric.RESIDUAL_CURRENT, LEAKS);
        assertEquals(List.of("RAISED", "FOLDED", "RAISED"), occasions(manager));
        deliver(devices.getFirst(), 2, at.plusSeconds(2), Metric.RESIDUAL_CURRENT, LEAKS);
        assertEquals(List.of("RISEN", "RAISED", "FOLDED", "RAISED"), occasions(manager));
        deliver(devices.getFirst(), 3, at.plusSeconds(3), Metric.ARC_COUNT, 20);
        deliver(devices.getFirst(), 4, at.plusSeconds(4), Metric.ARC_COUNT, 20);
        deliver(devices.getFirst(), 5, at.plusSeconds(5), Metric.SMOKE, 1);
        assertEquals(
                List.of("RAISED", "RAISED", "RAISED", "RISEN", "RAISED", "FOLDED", "RAISED"),
                occasions(manager));
        // that there are many early warnings does not say that there are many alarms
        deliver(devices.getFirst(), FEW + 2, at.plusSeconds(6), Metric.RESIDUAL_CURRENT, LEAKS);
        assertEquals("FOLDED", occasions(manager).getFirst());
        // one more that is no worse than what he knows is counted
        deliver(devices.getFirst(), FEW + 3, at.plusSeconds(7), Metric.RESIDUAL_CURRENT, LEAKS);
        deliver(devices.getFirst(), FEW + 4, at.plusSeconds(8), Metric.RESIDUAL_CURRENT, WARNS);
        assertEquals(8, inbox.count(manager, ALL));
    }

    /** Who has heard that all are over does not know of what comes to him after that. */
    @Test
    void whatComesWhenAllWereOverIsToldAnew() {
        Scope office =
                stage.person("storm-late", Role.DISTRICT_OFFICE, OTHER_DISTRICT, Set.of(), null);
        manager("STORM-LATE", OTHER_DISTRICT);
        long device = stage.device("STORM-LATE", "STORM-LATE", FEW);
        Instant at = stage.now().minusSeconds(30);
        stage.deliver(readings(device, FEW, at, Metric.RESIDUAL_CURRENT, LEAKS));
        allTold();
        List<Long> alarms = alarms("STORM-LATE").stream().map(AlarmRow::id).toList();
        Instant escalated = stage.now().plus(Duration.ofMinutes(11));
        // two come to the office, the second as one of many
        alarms.subList(0, 2).forEach(alarm -> work.look(alarm, escalated));
        assertEquals(List.of("FOLDED", "ESCALATED"), occasions(office));
        long folded = inbox.page(office, ALL, 0, 1).getFirst().alarmId();
        int circuit = alarmOf(folded).circuit();
        stage.deliver(device, circuit, at.plusSeconds(5), Metric.RESIDUAL_CURRENT, SOUND);
        allTold();
        settle(List.of(alarmOf(folded)), escalated.plus(Duration.ofMinutes(3)));
        assertEquals(List.of("CLEARED", "FOLDED", "ESCALATED"), occasions(office));
        Instant later = escalated.plus(Duration.ofMinutes(5));
        alarms.subList(2, FEW).forEach(alarm -> work.look(alarm, later));
        assertEquals(
                List.of("FOLDED", "ESCALATED", "CLEARED", "FOLDED", "ESCALATED"),
                occasions(office));
    }

    private AlarmRow alarmOf(long id) {
        return alarms("STORM-LATE").stream()
                .filter(alarm -> alarm.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Of its own alarms alone: those of other tests may be more than one round takes. */
    private void settle(List<AlarmRow> alarms, Instant now) {
        alarms.forEach(alarm -> work.look(alarm.id(), now));
        work.passed(now, 0, 1000).forEach(fold -> work.end(fold, now));
    }

    @Test
    void thoseWhoHeardOfManyHearOnceThatAllAreOver() {
        Scope manager = manager("STORM-OVER", DISTRICT);
        List<Long> devices = devices("STORM-OVER", 1, FEW);
        Instant at = stage.now().minusSeconds(30);
        stage.deliver(readings(devices.getFirst(), FEW, at, Metric.RESIDUAL_CURRENT, LEAKS));
        allTold();
        stage.deliver(
                readings(
                        devices.getFirst(),
                        FEW - 1,
                        at.plusSeconds(5),
                        Metric.RESIDUAL_CURRENT,
                        SOUND));
        allTold();
        settle(alarms("STORM-OVER-0"), stage.now().plus(Duration.ofMinutes(3)));
        // one of them lasts
        assertEquals(List.of("CLEARED", "FOLDED", "RAISED"), occasions(manager));
        deliver(devices.getFirst(), FEW, at.plusSeconds(9), Metric.RESIDUAL_CURRENT, SOUND);
        settle(alarms("STORM-OVER-0"), stage.now().plus(Duration.ofMinutes(3)));
        settle(alarms("STORM-OVER-0"), stage.now().plus(Duration.ofMinutes(4)));
        assertEquals(List.of("CLEARED", "CLEARED", "FOLDED", "RAISED"), occasions(manager));
    }

    @Test
    void aStormOfADistrictHoldsBackNoPremisesFirstMessage() {
        Scope office =
                stage.person("storm-office", Role.DISTRICT_OFFICE, OTHER_DISTRICT, Set.of(), null);
        List<Scope> managers = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            managers.add(manager("STORM-WIDE-" + i, OTHER_DISTRICT));
            long device = stage.device("STORM-WIDE-" + i, "STORM-WIDE-" + i, 1);
            // one by one: the first are told before it can be seen that they are many
            stage.deliver(readings(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, LEAKS));
        }
        allTold();
        for (Scope manager : managers) {
            assertEquals(List.of("RAISED"), occasions(manager));
        }
        Instant later = stage.now().plus(Duration.ofMinutes(11));
        IntStream.range(0, FEW)
                .mapToObj(n -> alarms("STORM-WIDE-" + n).getFirst().id())
                .forEach(alarm -> work.look(alarm, later));
        assertEquals(List.of("FOLDED", "ESCALATED"), occasions(office));
        assertEquals(FEW - 1, inbox.page(office, ALL, 0, 1).getFirst().folded());
        // the office's message names one premises; the managers of the others do not read which
        long named = inbox.page(office, ALL, 0, 1).getFirst().alarmId();
        for (int i = 0; i < FEW; i++) {
            long own = alarms("STORM-WIDE-" + i).getFirst().id();
            List<ToldRow> told =
                    tellings.of(managers.get(i), own).stream()
                            .filter(row -> row.occasion() == Occasion.FOLDED)
                            .toList();
            assertTrue(
                    told.stream().allMatch(row -> own == named == (row.words() != null)),
                    told.toString());
        }
    }

    /** As of one that was told before it could be seen that they were many. */
    @Test
    void whatIsToldLateIsPartOfTheStormItCameIn() {
        manager("STORM-TARDY", DISTRICT);
        long device = stage.device("STORM-TARDY", "STORM-TARDY", FEW);
        stage.deliver(readings(device, FEW, stage.now(), Metric.RESIDUAL_CURRENT, LEAKS));
        allTold();
        long late = alarms("STORM-TARDY").getFirst().id();
        List<Long> storm = storms(late);
        assertEquals(1, storm.size());
        byHand.update("delete from telling_in_storm where alarm_id = ? and wide = 0", late);
        byHand.update("update telling_storm set open_slot = null where id = ?", storm.getFirst());
        work.look(late, stage.now().plus(Duration.ofMinutes(6)));
        assertEquals(storm, storms(late));
        assertEquals(
                1,
                sql.count(
                        "select count(*) as n from telling_storm where source = (select source from"
                                + " telling_storm where id = ?)",
                        storm));
    }

    /** As of one that waited an hour while no node ran, and was told when many others came. */
    @Test
    void whatCameLongBeforeAStormIsNoPartOfIt() {
        manager("STORM-WAITED", DISTRICT);
        long device = stage.device("STORM-WAITED", "STORM-WAITED", FEW + 1);
        Instant at = stage.now().minusSeconds(30);
        deliver(device, FEW + 1, at, Metric.RESIDUAL_CURRENT, LEAKS);
        long waited = alarms("STORM-WAITED").getFirst().id();
        Instant came = at.minus(Duration.ofHours(1));
        byHand.update("update alarm set received_at = ? where id = ?", came, waited);
        byHand.update("update telling set came_at = ? where alarm_id = ?", came, waited);
        stage.deliver(readings(device, FEW, at.plusSeconds(1), Metric.RESIDUAL_CURRENT, LEAKS));
        allTold();
        work.look(waited, stage.now().plus(Duration.ofMinutes(6)));
        assertEquals(List.of(), storms(waited));
    }

    /** Of its premises. */
    private List<Long> storms(long alarm) {
        return sql.list(
                "select storm_id from telling_in_storm where alarm_id = ? and wide = 0",
                List.of(alarm),
                row -> row.number("storm_id"));
    }

    @Test
    void twoNodesTellAStormOnce() throws Exception {
        Scope manager = manager("STORM-RACE", DISTRICT);
        List<Long> devices = devices("STORM-RACE", 2, CIRCUITS);
        Instant end = stage.now().plusSeconds(5);
        List<Future<?>> racing =
                IntStream.range(0, 2)
                        .<Future<?>>mapToObj(n -> nodes.submit(() -> tellAll(end)))
                        .toList();
        stage.deliver(all(devices, CIRCUITS, LEAKS));
        for (Future<?> one : racing) {
            one.get();
        }
        allTold();
        assertEquals(List.of("FOLDED", "RAISED"), occasions(manager));
        assertEquals(2 * CIRCUITS - 1, inbox.page(manager, ALL, 0, 1).getFirst().folded());
    }

    /** As another node would, beside the portal's own. */
    private void tellAll(Instant end) {
        while (stage.now().isBefore(end)) {
            news.waiting(CIRCUITS).forEach(this::tell);
        }
    }

    /** One that waited for another is tried again in the next round. */
    private void tell(long id) {
        try {
            work.tell(id);
        } catch (SqlFailure failure) {
            if (!failure.isRepeatable()) {
                throw failure;
            }
        }
    }

    private void deliver(long device, int circuit, Instant at, Metric metric, double value) {
        stage.deliver(device, circuit, at, metric, value);
        allTold();
    }

    private void allTold() {
        Waiting.until(() -> news.waiting(1).isEmpty());
    }

    private List<String> occasions(Scope scope) {
        return inbox.page(scope, ALL, 0, 200).stream().map(row -> row.occasion().name()).toList();
    }

    private List<AlarmRow> alarms(String device) {
        return stage.alarms(Stage.PORTAL, device);
    }

    private Scope manager(String premises, String district) {
        stage.premises(premises, district, "SCHOOL");
        return stage.person(
                premises.toLowerCase(Locale.ROOT) + "-manager",
                Role.SAFETY_MANAGER,
                null,
                Set.of(),
                premises);
    }

    private List<Long> devices(String premises, int count, int circuits) {
        return IntStream.range(0, count)
                .mapToObj(n -> stage.device(premises + "-" + n, premises, circuits))
                .toList();
    }

    private List<Reading> all(List<Long> devices, int circuits, double value) {
        Instant at = stage.now();
        return devices.stream()
                .flatMap(
                        device ->
                                readings(device, circuits, at, Metric.RESIDUAL_CURRENT, value)
                                        .stream())
                .toList();
    }

    private List<Reading> readings(
            long device, int circuits, Instant at, Metric metric, double value) {
        return IntStream.rangeClosed(1, circuits)
                .mapToObj(circuit -> stage.reading(device, circuit, at, Map.of(metric, value)))
                .toList();
    }
}
