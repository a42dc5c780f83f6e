package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.account.Delegations;
import org.andian.portal.account.NewDelegation;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.Tellings;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.portal.telling.inbox.InboxQuery;
import org.andian.portal.telling.inbox.InboxRow;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who is told where nobody stands, or telling fails: nothing dangerous is told to nobody. */
@ArquillianTest
class TellingGapsIT {

    private static final String DISTRICT = "140829";
    private static final InboxQuery ALL = new InboxQuery(false, null);

    @Inject private Stage stage;

    @Inject private Tellings tellings;

    @Inject private Inbox inbox;

    @Inject private Delegations delegations;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void whereThePremisesHasNobodyTheNextAreToldAtOnce() {
        Scope district = office("tg-next", Role.DISTRICT_OFFICE, DISTRICT);
        long alarm = alarm("TG-NEXT", 650);
        assertEquals(List.of("RAISED DISTRICT"), mine(district, alarm));
        assertTrue(told(district, alarm).contains("ENTERPRISE NOBODY"));
    }

    @Test
    void aWarningNobodyHearsOfGoesToWhoElseIsLeftOut() {
        Scope district = office("tg-last", Role.DISTRICT_OFFICE, DISTRICT);
        assertEquals(List.of("RAISED DISTRICT"), mine(district, alarm("TG-LAST", 350)));
        manager("TG-KNOWN");
        assertEquals(List.of(), mine(district, alarm("TG-KNOWN", 350)));
    }

    @Test
    void ofADeviceThatHangsNowhereThoseAreToldWhoSeeIt() {
        Scope all = office("tg-all", Role.DUTY_WATCHER, null);
        Scope district = office("tg-some", Role.DISTRICT_OFFICE, DISTRICT);
        long alarm = alarm("TG-NOWHERE", 650);
        tellAnewOfNowhere(alarm);
        assertEquals(List.of("RAISED CITY"), mine(all, alarm));
        assertEquals(List.of(), mine(district, alarm));
    }

    @Test
    void whoIsNamedSinceIsToldByUrging() {
        Scope district = office("tg-urging", Role.DISTRICT_OFFICE, DISTRICT);
        long alarm = alarm("TG-URGED", 650);
        Scope manager = manager("TG-URGED");
        assertEquals(List.of(), mine(manager, alarm));
        tellings.urge(district, alarm);
        assertEquals(List.of("URGED ENTERPRISE"), mine(manager, alarm));
    }

    @Test
    void whoActsForTheManagerIsToldBesideHim() {
        Scope manager = manager("TG-AWAY");
        Scope deputy = manager("TG-DEPUTY");
        delegations.give(
                manager,
                new NewDelegation("tg-deputy-manager", null, stage.today(), stage.today(), null));
        long alarm = alarm("TG-AWAY", 650);
        assertEquals(List.of("RAISED ENTERPRISE"), mine(manager, alarm));
        assertEquals(List.of("RAISED ENTERPRISE"), mine(deputy, alarm));
    }

    @Test
    void aLeaderLearnsThatSomebodyWasToldAndNotWho() {
        manager("TG-LEADER");
        long alarm = alarm("TG-LEADER", 650);
        Scope leader = office("tg-leader", Role.LEADER, "140800");
        assertEquals(1, tellings.of(leader, alarm).size());
        tellings.of(leader, alarm)
                .forEach(
                        row -> {
                            assertEquals(null, row.who());
                            assertEquals(null, row.address());
                            assertEquals(null, row.result());
                        });
    }

    @Test
    void whatCannotBeToldIsSeenAndKeepsNothingBack() {
        Scope manager = manager("TG-POISON");
        long poisoned = alarm("TG-POISON", 650);
        byHand.update("insert into alarm_news (alarm_id, what) values (?, 'NONSENSE')", poisoned);
        try {
            long other = raise(stage.device("TG-POISON-2", "TG-POISON", 1), "TG-POISON-2", 650);
            assertEquals(List.of("RAISED ENTERPRISE"), mine(manager, other));
            Waiting.until(() -> tellings.failures(manager, poisoned) > 0);
            assertEquals(0, tellings.failures(manager, other));
        } finally {
            byHand.update("delete from alarm_news where what = 'NONSENSE'");
        }
    }

    /** As of a device that registered itself and was hung nowhere yet. */
    private void tellAnewOfNowhere(long alarm) {
        byHand.update("update alarm set premises_id = null where id = ?", alarm);
        byHand.update("delete from message where alarm_id = ?", alarm);
        byHand.update("delete from telling where alarm_id = ?", alarm);
        byHand.update("insert into alarm_news (alarm_id, what) values (?, 'RAISED')", alarm);
        awaitTold(alarm);
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

    private long alarm(String premises, double milliamperes) {
        stage.premises(premises, DISTRICT, "SCHOOL");
        String device = premises + "-1";
        return raise(stage.device(device, premises, 1), device, milliamperes);
    }

    /** Until it is told of. */
    private long raise(long device, String no, double milliamperes) {
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, milliamperes);
        long alarm = stage.alarms(Stage.PORTAL, no).getFirst().id();
        awaitTold(alarm);
        return alarm;
    }

    private void awaitTold(long alarm) {
        Waiting.until(
                () ->
                        sql.count(
                                        "select count(*) as n from alarm_news where alarm_id = ?"
                                                + " and what = 'RAISED'",
                                        List.of(alarm))
                                == 0);
    }

    private List<String> mine(Scope scope, long alarm) {
        return inbox.page(scope, ALL, 0, 200).stream()
                .filter(row -> row.alarmId() == alarm)
                .map(TellingGapsIT::line)
                .toList();
    }

    private static String line(InboxRow row) {
        return row.occasion() + " " + row.step();
    }

    private List<String> told(Scope scope, long alarm) {
        return tellings.of(scope, alarm).stream()
                .map(row -> row.step() + " " + row.state())
                .toList();
    }
}
