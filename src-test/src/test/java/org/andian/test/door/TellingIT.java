package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.district.Districts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.telling.ChainRow;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Chains;
import org.andian.portal.telling.Errands;
import org.andian.portal.telling.StepRule;
import org.andian.portal.telling.TellingWork;
import org.andian.portal.telling.Tellings;
import org.andian.portal.telling.ToldRow;
import org.andian.portal.telling.Way;
import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Contacts;
import org.andian.portal.telling.contact.TellingReason;
import org.andian.portal.telling.errand.ErrandBook;
import org.andian.portal.telling.errand.ErrandMark;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.portal.telling.inbox.InboxQuery;
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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is told of an alarm, when, once each, and who learns of it. */
@ArquillianTest
class TellingIT {

    private static final String DISTRICT = "140824";
    private static final String OTHER_DISTRICT = "140825";
    private static final InboxQuery ALL = new InboxQuery(false, null);
    private static final int NODES = 2;

    /** Fewer within a minute than a storm has. */
    private static final int ALARMS = 9;

    @Inject private Stage stage;

    @Inject private Alarms alarms;

    @Inject private Tellings tellings;

    @Inject private Inbox inbox;

    @Inject private Contacts contacts;

    @Inject private Chains chains;

    @Inject private Districts districts;

    @Inject private TellingWork work;

    @Inject private Errands errands;

    @Inject private ErrandBook book;

    @Inject private NewsQueue news;

    @Resource private ManagedExecutorService nodes;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void theManagerIsToldOnceAndOthersAreNot() {
        Scope manager = manager("TL-ONCE");
        Scope other = manager("TL-ELSE");
        long device = stage.device("TL-ONCE-1", "TL-ONCE", 1);
        Instant at = stage.now();
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> inbox.count(manager, ALL) == 1);
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        stage.deliver(device, 1, at.plusSeconds(1), Metric.RESIDUAL_CURRENT, 660);
        Waiting.until(() -> news.waiting(1).isEmpty());
        long alarm = alarm("TL-ONCE-1").id();
        assertEquals(
                List.of("RAISED ENTERPRISE INBOX tl-once-manager DELIVERED"), told(manager, alarm));
        assertEquals(1, inbox.count(manager, ALL));
        assertEquals(0, inbox.count(other, ALL));
        assertEquals(List.of(), told(other, alarm));
        assertTrue(
                inbox.page(manager, ALL, 0, 1).getFirst().words().contains("TL-ONCE-1"),
                inbox.page(manager, ALL, 0, 1).toString());
    }

    @Test
    void twoNodesTellOfEachAlarmOnce() throws Exception {
        Scope manager = manager("TL-RACE");
        CyclicBarrier barrier = new CyclicBarrier(NODES + 1);
        List<Future<Void>> racing =
                IntStream.range(0, NODES)
                        .mapToObj(n -> nodes.submit(() -> tellAll(barrier)))
                        .toList();
        barrier.await();
        for (int i = 0; i < ALARMS; i++) {
            long device = stage.device("TL-RACE-" + i, "TL-RACE", 1);
            stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        }
        Waiting.until(() -> inbox.count(manager, ALL) >= ALARMS);
        for (Future<Void> one : racing) {
            one.get();
        }
        Waiting.until(() -> news.waiting(1).isEmpty());
        assertEquals(ALARMS, inbox.count(manager, ALL));
    }

    /** As two more nodes would, beside the portal's own. */
    private Void tellAll(CyclicBarrier barrier) throws Exception {
        barrier.await();
        Instant end = stage.now().plusSeconds(10);
        while (stage.now().isBefore(end)) {
            news.waiting(ALARMS).forEach(this::tell);
        }
        return null;
    }

    /** One that waited for another is tried again in the next round. */
    private void tell(long id) {
        try {
            work.tell(id);
        } catch (SqlFailure failure) {
            assertTrue(failure.isRepeatable(), failure.toString());
        }
    }

    @Test
    void whileNobodyAcknowledgesItGoesUpAndThenNoFurther() {
        Scope manager = manager("TL-UP");
        Scope district = office("tl-up-district", Role.DISTRICT_OFFICE, DISTRICT);
        Scope city = office("tl-up-city", Role.CITY_OFFICE, "140800");
        long device = stage.device("TL-UP-1", "TL-UP", 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> inbox.count(manager, ALL) == 1);
        long alarm = alarm("TL-UP-1").id();
        Instant began = tellings.of(manager, alarm).getLast().writtenAt();
        work.look(alarm, began.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertEquals(0, mine(district, alarm));
        work.look(alarm, began.plus(Duration.ofMinutes(10)));
        assertEquals(1, mine(district, alarm));
        work.look(alarm, began.plus(Duration.ofMinutes(10)));
        assertEquals(1, mine(district, alarm));
        alarms.acknowledge(manager, List.of(alarm), "on the way");
        Waiting.until(() -> news.waiting(1).isEmpty());
        work.look(alarm, began.plus(Duration.ofMinutes(31)));
        assertEquals(0, mine(city, alarm));
        assertTrue(
                told(manager, alarm).contains("ESCALATED DISTRICT INBOX tl-up-district DELIVERED"),
                told(manager, alarm).toString());
    }

    @Test
    void aRiseTellsAgainAndTheEndIsToldWhenItLasts() {
        Scope manager = manager("TL-RISE");
        long device = stage.device("TL-RISE-1", "TL-RISE", 1);
        Instant at = stage.now().minusSeconds(30);
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 350);
        Waiting.until(() -> inbox.count(manager, ALL) == 1);
        stage.deliver(device, 1, at.plusSeconds(5), Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> inbox.count(manager, ALL) == 2);
        stage.deliver(device, 1, at.plusSeconds(10), Metric.RESIDUAL_CURRENT, 10);
        Waiting.until(() -> news.waiting(1).isEmpty());
        long alarm = alarm("TL-RISE-1").id();
        work.look(alarm, stage.now());
        assertEquals(2, inbox.count(manager, ALL));
        work.look(alarm, stage.now().plus(Duration.ofMinutes(2)));
        assertEquals(
                List.of(
                        "CLEARED ENTERPRISE INBOX tl-rise-manager DELIVERED",
                        "RISEN ENTERPRISE INBOX tl-rise-manager DELIVERED",
                        "RAISED ENTERPRISE INBOX tl-rise-manager DELIVERED"),
                told(manager, alarm));
    }

    @Test
    void whatADistrictSetsHoldsAtOnceAndForItAlone() {
        Scope manager = manager("TL-SET");
        Scope office = office("tl-set-district", Role.DISTRICT_OFFICE, DISTRICT);
        Scope other = office("tl-set-other", Role.DISTRICT_OFFICE, OTHER_DISTRICT);
        long district = districts.find(DISTRICT).orElseThrow().id();
        List<ChainRow> before = chains.list(office, district, Level.FAULT);
        List<StepRule> quick =
                before.stream()
                        .map(row -> row.step() == ChainStep.DISTRICT ? atOnce() : rule(row))
                        .toList();
        Refused.assertRefused(
                TellingReason.NO_DISTRICT,
                () -> chains.set(other, district, Level.FAULT, before, quick));
        chains.set(office, district, Level.FAULT, before, quick);
        Refused.assertRefused(
                TellingReason.CHAIN_CHANGED,
                () -> chains.set(office, district, Level.FAULT, before, quick));
        assertEquals(
                List.of("ENTERPRISE 0", "PROVIDER 30", "DISTRICT 1", "REGULATOR null", "CITY null"),
                chains.preview(office, "TL-SET", Level.FAULT).stream()
                        .map(row -> row.step() + " " + row.minutes())
                        .toList());
        assertEquals(
                "tl-set-manager",
                chains.preview(office, "TL-SET", Level.FAULT).getFirst().people().getFirst().who());
        assertEquals(List.of(), chains.preview(other, "TL-SET", Level.FAULT));
        assertEquals(0, inbox.unread(manager));
        chains.reset(office, district, Level.FAULT);
        assertEquals(before, chains.list(office, district, Level.FAULT));
    }

    @Test
    void contactsAreForThoseWhoMayKnowThem() {
        Scope manager = manager("TL-KNOW");
        Scope other = manager("TL-NOT");
        Contact contact =
                new Contact(
                        0, "Li Ming", "Guard", "139 1234 0003", null, "zh", "tl-know-manager", 0);
        contacts.add(manager, "TL-KNOW", contact);
        assertEquals(
                List.of("Li Ming Guard 139 1234 0003"),
                contacts.list(manager, "TL-KNOW").stream()
                        .map(one -> one.name() + " " + one.post() + " " + one.phone())
                        .toList());
        assertEquals(List.of(), contacts.list(other, "TL-KNOW"));
        assertEquals(
                List.of(), contacts.list(office("tl-leader", Role.LEADER, "140800"), "TL-KNOW"));
        Refused.assertRefused(
                TellingReason.NO_PREMISES, () -> contacts.add(other, "TL-KNOW", contact));
        Refused.assertRefused(
                TellingReason.CONTACT_ACCOUNT,
                () ->
                        contacts.add(
                                other,
                                "TL-NOT",
                                new Contact(
                                        0,
                                        "Li Ming",
                                        null,
                                        null,
                                        null,
                                        "zh",
                                        "tl-know-manager",
                                        0)));
        // the same person by account and as a contact is told once
        long device = stage.device("TL-KNOW-1", "TL-KNOW", 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> inbox.count(manager, ALL) > 0);
        long alarm = alarm("TL-KNOW-1").id();
        assertEquals(
                List.of(
                        "RAISED ENTERPRISE INBOX Li Ming DELIVERED",
                        "RAISED ENTERPRISE SMS Li Ming UNSET"),
                told(manager, alarm).stream().sorted().toList());
    }

    @Test
    void urgingAndCallingAreKept() {
        Scope manager = manager("TL-URGE");
        Scope office = office("tl-urge-city", Role.CITY_OFFICE, "140800");
        long device = stage.device("TL-URGE-1", "TL-URGE", 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> inbox.count(manager, ALL) == 1);
        long alarm = alarm("TL-URGE-1").id();
        assertEquals(1, tellings.urge(office, alarm));
        assertEquals(2, inbox.count(manager, ALL));
        Refused.assertRefused(TellingReason.URGED_JUST_NOW, () -> tellings.urge(office, alarm));
        tellings.called(office, alarm, "Wang", "goes there now");
        assertEquals(
                "tl-urge-city Wang goes there now",
                tellings.calls(manager, alarm).stream()
                        .map(call -> call.actor() + " " + call.reached() + " " + call.note())
                        .collect(Collectors.joining()));
        Refused.assertRefused(
                TellingReason.NO_ALARM, () -> tellings.urge(manager("TL-FAR"), alarm));
    }

    @Test
    void anAlarmIsGivenIntoSomebodysHands() {
        Scope manager = manager("TL-HAND");
        Scope office = office("tl-hand-city", Role.CITY_OFFICE, "140800");
        Scope leader = office("tl-hand-leader", Role.LEADER, "140800");
        long device = stage.device("TL-HAND-1", "TL-HAND", 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> inbox.count(manager, ALL) == 1);
        long alarm = alarm("TL-HAND-1").id();
        Errands.Candidate first = errands.candidates(office, alarm).getFirst();
        assertEquals("tl-hand-manager ENTERPRISE", first.who() + " " + first.step());
        errands.assign(office, alarm, first.accountId(), "look behind the stage");
        assertEquals(2, inbox.count(manager, ALL));
        assertTrue(
                inbox.page(manager, ALL, 0, 1).getFirst().words().contains("look behind the stage"),
                inbox.page(manager, ALL, 0, 1).toString());
        assertEquals("tl-hand-manager", book.of(leader, alarm).assignee());
        assertEquals(1, errands.dispatch(office, alarm, ChainStep.ENTERPRISE, null));
        Refused.assertRefused(
                TellingReason.NOBODY,
                () -> errands.dispatch(office, alarm, ChainStep.PROVIDER, null));
        errands.remark(manager, alarm, "the cable is wet");
        assertEquals(
                List.of(
                        "NOTE null the cable is wet",
                        "DISPATCHED ENTERPRISE null",
                        "ASSIGNED tl-hand-manager look behind the stage"),
                book.notes(office, alarm).stream()
                        .map(one -> one.what() + " " + one.whom() + " " + one.text())
                        .toList());
        // a leader need not know people there, and does nothing about it
        assertEquals(
                List.of("NOTE null null", "DISPATCHED ENTERPRISE null", "ASSIGNED null null"),
                book.notes(leader, alarm).stream()
                        .map(one -> one.what() + " " + one.whom() + " " + one.text())
                        .toList());
        assertTrue(
                tellings.of(leader, alarm).stream()
                        .noneMatch(
                                row -> String.valueOf(row.words()).contains("behind the stage")));
        assertEquals(List.of(), errands.candidates(leader, alarm));
        Scope far = manager("TL-HAND-FAR");
        assertEquals(Map.of(alarm, ErrandMark.DISPATCHED), book.marks(manager, List.of(alarm)));
        assertEquals(Map.of(), book.marks(far, List.of(alarm)));
        assertEquals(List.of(), book.notes(far, alarm));
        assertEquals(null, book.of(far, alarm).assignee());
        Refused.assertRefused(
                TellingReason.NO_ALARM, () -> errands.remark(far, alarm, "I was here"));
        Refused.assertRefused(
                TellingReason.ASSIGNEE, () -> errands.assign(manager, alarm, 999_999_999L, null));
        errands.release(office, alarm);
        assertEquals(null, book.of(office, alarm).assignee());
        assertEquals(ChainStep.ENTERPRISE, book.of(office, alarm).dispatchedTo());
    }

    private Scope manager(String premises) {
        stage.premises(premises, DISTRICT, "SCHOOL");
        return stage.person(
                premises.toLowerCase(Locale.ROOT) + "-manager",
                Role.SAFETY_MANAGER,
                null,
                Set.of(),
                premises);
    }

    private Scope office(String login, Role role, String district) {
        return stage.person(login, role, district, Set.of(), null);
    }

    private AlarmRow alarm(String device) {
        return stage.alarms(Stage.PORTAL, device).getFirst();
    }

    private long mine(Scope scope, long alarm) {
        return inbox.page(scope, ALL, 0, 200).stream()
                .filter(row -> row.alarmId() == alarm)
                .count();
    }

    /** Newest first, those nobody stood for left out. */
    private List<String> told(Scope scope, long alarm) {
        List<String> told = new ArrayList<>();
        for (ToldRow row : tellings.of(scope, alarm)) {
            if (row.way() != Way.NONE) {
                told.add(
                        "%s %s %s %s %s"
                                .formatted(
                                        row.occasion(),
                                        row.step(),
                                        row.way(),
                                        row.who(),
                                        row.state()));
            }
        }
        return told;
    }

    private static StepRule atOnce() {
        return new StepRule(ChainStep.DISTRICT, 1, Set.of(Way.INBOX));
    }

    private static StepRule rule(ChainRow row) {
        return new StepRule(row.step(), row.minutes(), row.ways());
    }
}
