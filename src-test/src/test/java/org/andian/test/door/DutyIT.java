package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Occasion;
import org.andian.portal.telling.TellingWork;
import org.andian.portal.telling.Tellings;
import org.andian.portal.telling.ToldRow;
import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Contacts;
import org.andian.portal.telling.contact.TellingReason;
import org.andian.portal.telling.duty.DutyOwner;
import org.andian.portal.telling.duty.DutyPerson;
import org.andian.portal.telling.duty.Rota;
import org.andian.portal.telling.duty.Shift;
import org.andian.portal.telling.duty.ShiftNotes;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.portal.telling.inbox.InboxQuery;
import org.andian.portal.telling.inbox.InboxRow;
import org.andian.portal.telling.shift.ShiftStarts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whoever is on duty is told in the place of all; where nobody is, all are. */
@ArquillianTest
class DutyIT {

    private static final String DISTRICT = "140828";

    /** In which no other test has alarms, as in the next. */
    private static final String UP_DISTRICT = "130772";

    private static final String IN_DISTRICT = "130773";

    private static final String BY_HAND = "BY_HAND";

    @Inject private Stage stage;

    @Inject private Contacts contacts;

    @Inject private Rota rota;

    @Inject private ShiftNotes notes;

    @Inject private Tellings tellings;

    @Inject private NewsQueue news;

    @Inject private Alarms alarms;

    @Inject private Inbox inbox;

    @Inject private ShiftStarts starts;

    @Inject private TellingWork work;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void whoIsOnDutyIsToldInThePlaceOfAll() {
        Scope manager = manager("DT-ON");
        stage.person("dt-on-second", Role.SAFETY_MANAGER, null, Set.of(), "DT-ON");
        contacts.add(manager, "DT-ON", contact("Li Ming", "13912340011"));
        List<String> all = List.of("Li Ming", "dt-on-manager", "dt-on-second");
        assertEquals(all, told("DT-ON", 1));
        String owner = rota.owners(manager).getFirst().key();
        rota.add(manager, owner, person(manager, owner, "dt-on-second").person(), today(24, 1));
        assertEquals(
                List.of("dt-on-second"),
                rota.now(manager, owner).stream().map(Shift::who).toList());
        assertEquals(List.of("dt-on-second"), told("DT-ON", 2));
        rota.remove(manager, owner, rota.now(manager, owner).getFirst().id());
        assertEquals(all, told("DT-ON", 3));
        // short messages are not set up here: nothing leads to who has a phone alone
        rota.add(manager, owner, person(manager, owner, "Li Ming").person(), today(24, 1));
        assertEquals(all, told("DT-ON", 4));
    }

    /** An alarm that goes on when the shift ends is not his who has gone alone. */
    @Test
    void whoTakesOverInTheMiddleIsToldByUrging() {
        Scope manager = manager("DT-SHIFT");
        stage.person("dt-shift-second", Role.SAFETY_MANAGER, null, Set.of(), "DT-SHIFT");
        String owner = rota.owners(manager).getFirst().key();
        rota.add(manager, owner, person(manager, owner, "dt-shift-second").person(), today(24, 1));
        assertEquals(List.of("dt-shift-second"), told("DT-SHIFT", 1));
        rota.remove(manager, owner, rota.now(manager, owner).getFirst().id());
        rota.add(manager, owner, person(manager, owner, "dt-shift-manager").person(), today(24, 1));
        long alarm = stage.alarms(Stage.PORTAL, "DT-SHIFT-1").getFirst().id();
        assertEquals(1, tellings.urge(manager, alarm));
        assertEquals(
                List.of("URGED dt-shift-manager", "RAISED dt-shift-second"),
                tellings.of(manager, alarm).stream()
                        .filter(row -> row.step() == ChainStep.ENTERPRISE)
                        .filter(row -> row.occasion() != Occasion.ON_DUTY)
                        .map(row -> row.occasion() + " " + row.who())
                        .toList());
    }

    /** Tomorrow's duties, which the portal's own work does not look at yet. */
    @Test
    void whoComesOnDutyHearsOnceOfWhatWaits() {
        Scope manager = manager("DT-COME");
        Scope second =
                stage.person("dt-come-second", Role.SAFETY_MANAGER, null, Set.of(), "DT-COME");
        told("DT-COME", 1);
        told("DT-COME", 2);
        String owner = rota.owners(manager).getFirst().key();
        String person = person(manager, owner, "dt-come-second").person();
        LocalDate tomorrow = stage.today().plusDays(1);
        rota.add(manager, owner, person, new Rota.Times(tomorrow, 0, 12, 1));
        rota.add(manager, owner, person, new Rota.Times(tomorrow, 12, 12, 1));
        List<Shift> duties = rota.week(manager, owner, tomorrow);
        Instant begins = Stage.at(tomorrow, 0);
        assertEquals(0, starts.tell(duties.getFirst().id(), begins.minusMillis(1)));
        assertEquals(1, starts.tell(duties.getFirst().id(), begins));
        assertEquals(0, starts.tell(duties.getFirst().id(), begins.plusSeconds(60)));
        // he goes on, and does not come again
        assertEquals(0, starts.tell(duties.getLast().id(), Stage.at(tomorrow, 12)));
        assertEquals(List.of("接班：未确认2起"), comings(second));
        assertEquals(List.of(), comings(manager));
        assertEquals(
                List.of(2L, 0L),
                sql.list(
                        "select alarms from telling_shift_told where duty_id in (?, ?) order by"
                                + " duty_id",
                        List.of(duties.getFirst().id(), duties.getLast().id()),
                        row -> row.number("alarms")));
    }

    @Test
    void whatIsAcknowledgedWaitsForNobody() {
        Scope manager = manager("DT-DONE");
        told("DT-DONE", 1);
        long alarm = stage.alarms(Stage.PORTAL, "DT-DONE-1").getFirst().id();
        alarms.acknowledge(manager, List.of(alarm), "seen");
        String owner = rota.owners(manager).getFirst().key();
        LocalDate tomorrow = stage.today().plusDays(1);
        String person = person(manager, owner, "dt-done-manager").person();
        rota.add(manager, owner, person, new Rota.Times(tomorrow, 6, 12, 1));
        long duty = rota.week(manager, owner, tomorrow).getFirst().id();
        assertEquals(0, starts.tell(duty, Stage.at(tomorrow, 7)));
        assertEquals(List.of(), comings(manager));
    }

    /** Short messages are not set up here; what told nobody is not kept as told. */
    @Test
    void whoCannotBeReachedWasToldOfNothing() {
        Scope manager = manager("DT-MUTE");
        contacts.add(manager, "DT-MUTE", contact("Li Ming", "13912340011"));
        told("DT-MUTE", 1);
        String owner = rota.owners(manager).getFirst().key();
        LocalDate tomorrow = stage.today().plusDays(1);
        String person = person(manager, owner, "Li Ming").person();
        rota.add(manager, owner, person, new Rota.Times(tomorrow, 6, 12, 1));
        long duty = rota.week(manager, owner, tomorrow).getFirst().id();
        assertEquals(0, starts.tell(duty, Stage.at(tomorrow, 7)));
        assertEquals(
                List.of(0L),
                sql.list(
                        "select alarms from telling_shift_told where duty_id = ?",
                        List.of(duty),
                        row -> row.number("alarms")));
    }

    /** An office hears of what has come up to it, wherever in its district. */
    @Test
    void anOfficesDutyHearsOfWhatHasComeUpToIt() {
        Scope manager = manager("DT-UP", UP_DISTRICT);
        Scope office =
                stage.person("dt-up-office", Role.DISTRICT_OFFICE, UP_DISTRICT, Set.of(), null);
        told("DT-UP", 1);
        String owner = rota.owners(office).getFirst().key();
        String person = person(office, owner, "dt-up-office").person();
        LocalDate tomorrow = stage.today().plusDays(1);
        rota.add(office, owner, person, new Rota.Times(tomorrow, 0, 6, 1));
        rota.add(office, owner, person, new Rota.Times(tomorrow, 12, 6, 1));
        List<Shift> duties = rota.week(office, owner, tomorrow);
        assertEquals(0, starts.tell(duties.getFirst().id(), Stage.at(tomorrow, 1)));
        long alarm = stage.alarms(Stage.PORTAL, "DT-UP-1").getFirst().id();
        Instant began = tellings.of(manager, alarm).getLast().writtenAt();
        work.look(alarm, began.plus(Duration.ofMinutes(10)));
        assertEquals(1, starts.tell(duties.getLast().id(), Stage.at(tomorrow, 13)));
        assertEquals(List.of("接班：未确认1起"), comings(office));
    }

    /** The mall's waits longer, and is none of his. */
    @Test
    void anOfficerOfOneIndustryHearsOfThatAlone() {
        Scope office =
                stage.person("dt-in-office", Role.DISTRICT_OFFICE, IN_DISTRICT, Set.of(), null);
        Scope schools =
                stage.person(
                        "dt-in-schools", Role.DISTRICT_OFFICE, IN_DISTRICT, Set.of("SCHOOL"), null);
        long mall = comeUp("DT-IN-MALL", "MALL");
        long school = comeUp("DT-IN-SCHOOL", "SCHOOL");
        String owner = rota.owners(office).getFirst().key();
        LocalDate tomorrow = stage.today().plusDays(1);
        String limited = person(office, owner, "dt-in-schools").person();
        rota.add(office, owner, limited, new Rota.Times(tomorrow, 0, 6, 1));
        String whole = person(office, owner, "dt-in-office").person();
        rota.add(office, owner, whole, new Rota.Times(tomorrow, 12, 6, 1));
        List<Shift> duties = rota.week(office, owner, tomorrow);
        assertEquals(1, starts.tell(duties.getFirst().id(), Stage.at(tomorrow, 1)));
        assertEquals(1, starts.tell(duties.getLast().id(), Stage.at(tomorrow, 13)));
        assertEquals(List.of("接班：未确认1起"), comings(schools));
        assertEquals(List.of(school), named(schools));
        assertEquals(List.of("接班：未确认2起"), comings(office));
        assertEquals(List.of(mall), named(office));
    }

    /** An alarm that nobody has acknowledged until the district's office was told. */
    private long comeUp(String premises, String group) {
        stage.premises(premises, IN_DISTRICT, group);
        told(premises, 1);
        long alarm = stage.alarms(Stage.PORTAL, premises + "-1").getFirst().id();
        Instant began = tellings.of(manager(premises), alarm).getLast().writtenAt();
        work.look(alarm, began.plus(Duration.ofMinutes(10)));
        return alarm;
    }

    /** The one that is worst came last, behind all that are counted. */
    @Test
    void whoHasVeryManyHearsThatTheyAreMore() {
        Scope manager = manager("DT-MANY");
        told("DT-MANY", 1);
        long worst = stage.alarms(Stage.PORTAL, "DT-MANY-1").getFirst().id();
        String owner = rota.owners(manager).getFirst().key();
        LocalDate tomorrow = stage.today().plusDays(1);
        String person = person(manager, owner, "dt-many-manager").person();
        rota.add(manager, owner, person, new Rota.Times(tomorrow, 6, 12, 1));
        long duty = rota.week(manager, owner, tomorrow).getFirst().id();
        try {
            warnBefore(worst);
            assertEquals(1, starts.tell(duty, Stage.at(tomorrow, 7)));
        } finally {
            forgetWarnings();
        }
        assertEquals(List.of("接班：未确认1000+起"), comings(manager));
        assertEquals(List.of(worst), named(manager));
    }

    /** Two thousand of an hour ago. */
    private void warnBefore(long alarm) {
        byHand.update(
                """
                insert into alarm (device_id, circuit, metric, kind, level, source, premises_id, raised_at,
                  received_at, last_at, changed_at)
                select a.device_id, 100 + w.n * 1000 + x.n * 100 + y.n * 10 + z.n, a.metric, a.kind, 'WARNING',
                  ?, a.premises_id, a.raised_at - 3600000, a.received_at - 3600000, a.last_at, a.changed_at
                from alarm a join (%2$s) w join (%1$s) x join (%1$s) y join (%1$s) z where a.id = ?\
                """
                        .formatted(numbers(10), numbers(2)),
                BY_HAND,
                alarm);
        byHand.update(
                """
                insert into telling (alarm_id, round, severity, began_at, done)
                select a.id, 1, 'WARNING', a.raised_at, 'ENTERPRISE' from alarm a where a.source = ?\
                """,
                BY_HAND);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "select " + n + " as n")
                .collect(Collectors.joining(" union all "));
    }

    private void forgetWarnings() {
        byHand.update(
                "delete from telling where alarm_id in (select id from alarm where source = ?)",
                BY_HAND);
        byHand.update("delete from alarm where source = ?", BY_HAND);
    }

    /** The alarms that are named to those who come on duty. */
    private List<Long> named(Scope scope) {
        return inbox.page(scope, new InboxQuery(false, null), 0, 50).stream()
                .filter(row -> row.occasion() == Occasion.ON_DUTY)
                .map(InboxRow::alarmId)
                .toList();
    }

    /** What the one who comes on duty is told, without what names one of the alarms. */
    private List<String> comings(Scope scope) {
        return inbox.page(scope, new InboxQuery(false, null), 0, 50).stream()
                .filter(row -> row.occasion() == Occasion.ON_DUTY)
                .map(row -> row.subject().substring(0, row.subject().indexOf('，')))
                .toList();
    }

    /** A rota that names nobody who can be reached leaves nobody without word. */
    @Test
    void whoHasLeftIsNotWaitedFor() {
        Scope manager = manager("DT-LEFT");
        contacts.add(manager, "DT-LEFT", contact("Li Ming", "13912340011"));
        String owner = rota.owners(manager).getFirst().key();
        rota.add(manager, owner, person(manager, owner, "Li Ming").person(), today(24, 2));
        long id = contacts.list(manager, "DT-LEFT").getFirst().id();
        contacts.remove(manager, "DT-LEFT", id);
        assertEquals(List.of("dt-left-manager"), told("DT-LEFT", 1));
    }

    @Test
    void aWeekShowsNightsThatGoOnIntoIt() {
        Scope manager = manager("DT-WEEK");
        String owner = rota.owners(manager).getFirst().key();
        DutyPerson self = rota.people(manager, owner).getFirst();
        LocalDate monday = LocalDate.of(2026, 11, 30);
        rota.add(manager, owner, self.person(), new Rota.Times(monday.minusDays(1), 20, 12, 3));
        assertEquals(
                List.of("2026-11-29T12:00:00Z", "2026-11-30T12:00:00Z", "2026-12-01T12:00:00Z"),
                rota.week(manager, owner, monday).stream()
                        .map(shift -> shift.startsAt().toString())
                        .toList());
        assertEquals(1, rota.week(manager, owner, monday.minusDays(7)).size());
        // entered again it stands once
        rota.add(manager, owner, self.person(), new Rota.Times(monday, 20, 12, 1));
        assertEquals(3, rota.week(manager, owner, monday).size());
    }

    @Test
    void aRotaIsItsOwnersAlone() {
        Scope manager = manager("DT-OWN");
        Scope other = manager("DT-OTHER");
        Scope office = stage.person("dt-office", Role.DISTRICT_OFFICE, DISTRICT, Set.of(), null);
        String owner = rota.owners(manager).getFirst().key();
        rota.add(manager, owner, rota.people(manager, owner).getFirst().person(), today(12, 1));
        assertEquals(List.of(), rota.people(other, owner));
        assertEquals(List.of(), rota.now(other, owner));
        Refused.assertRefused(
                TellingReason.NO_ROTA, () -> rota.add(other, owner, "account:1", today(12, 1)));
        Refused.assertRefused(
                TellingReason.DUTY_PERSON,
                () -> rota.add(manager, owner, "account:1", today(1, 1)));
        Refused.assertRefused(
                TellingReason.DUTY_TIMES,
                () ->
                        rota.add(
                                manager,
                                owner,
                                rota.people(manager, owner).getFirst().person(),
                                today(25, 1)));
        assertEquals(owner, rota.ofPremises(office, "DT-OWN").map(DutyOwner::key).orElse(""));
        notes.handOver(manager, owner, "The key hangs in the guard room.");
        long note = notes.list(office, owner).getFirst().id();
        assertEquals(List.of(), notes.list(other, owner));
        Refused.assertRefused(TellingReason.TAKEN_OVER, () -> notes.takeOver(manager, owner, note));
        notes.takeOver(office, owner, note);
        Refused.assertRefused(TellingReason.TAKEN_OVER, () -> notes.takeOver(office, owner, note));
        assertEquals("dt-office", notes.list(manager, owner).getFirst().takenBy());
    }

    /** The people who were told at once of an alarm of one more circuit. */
    private List<String> told(String premises, int circuit) {
        long device = stage.device(premises + "-1", premises, 4);
        stage.deliver(device, circuit, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        Waiting.until(() -> news.waiting(1).isEmpty());
        long alarm =
                stage.alarms(Stage.PORTAL, premises + "-1").stream()
                        .filter(row -> row.circuit() == circuit)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return tellings.of(manager(premises), alarm).stream()
                .filter(row -> row.step() == ChainStep.ENTERPRISE)
                .map(ToldRow::who)
                .filter(who -> who != null && !who.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private DutyPerson person(Scope scope, String owner, String who) {
        return rota.people(scope, owner).stream()
                .filter(one -> one.who().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private Rota.Times today(int hours, int days) {
        return new Rota.Times(LocalDate.ofInstant(stage.now(), Zones.CHINA), 0, hours, days);
    }

    private static Contact contact(String name, String phone) {
        return new Contact(0, name, null, phone, null, "zh", null, 0);
    }

    private Scope manager(String premises) {
        return manager(premises, DISTRICT);
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
}
