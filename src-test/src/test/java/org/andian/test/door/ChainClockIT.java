package org.andian.test.door;

import static org.andian.test.door.StagedClock.china;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.TellingWork;
import org.andian.portal.telling.Tellings;
import org.andian.portal.telling.inbox.Inbox;
import org.andian.portal.telling.inbox.InboxQuery;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Each step of the chain as it is shipped, a millisecond before it and at it, looked at by two
 * nodes at once: each person is told once.
 */
@ArquillianTest
class ChainClockIT {

    private static final String DISTRICT = "140823";
    private static final InboxQuery ALL = new InboxQuery(false, null);

    /**
     * After how many minutes, what the people of all steps have heard just before, and then: in the
     * order of the steps.
     */
    private static final String STEPS =
            """
            5: 1 0 0 0 0 > 1 1 0 0 0
            10: 1 1 0 0 0 > 1 1 1 0 0
            20: 1 1 1 0 0 > 1 1 1 1 0
            30: 1 1 1 1 0 > 1 1 1 1 1
            1440: 1 1 1 1 1 > 1 1 1 1 1\
            """;

    @Inject private Stage stage;

    @Inject private ServedPremises served;

    @Inject private Tellings tellings;

    @Inject private TellingWork work;

    @Inject private Inbox inbox;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource private ManagedExecutorService nodes;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void eachStepComesAtItsMinuteAndOnce() throws Exception {
        Map<ChainStep, Scope> people = people("CC-UP");
        long alarm = alarm("CC-UP", 650, people);
        Instant began = began(alarm);
        List<String> lines = new ArrayList<>();
        for (String line : STEPS.split("\n")) {
            String minutes = line.substring(0, line.indexOf(':'));
            Instant due = began.plus(Duration.ofMinutes(Long.parseLong(minutes)));
            work.look(alarm, due.minusMillis(1));
            String before = heard(people, alarm);
            atOnce(() -> look(alarm, due));
            lines.add(minutes + ": " + before + " > " + heard(people, alarm));
        }
        assertEquals(STEPS, String.join("\n", lines));
        assertUrgedOnce(people, alarm, began.plus(Duration.ofMinutes(40)));
    }

    /** By two at once, and again when a minute is over. */
    private void assertUrgedOnce(Map<ChainStep, Scope> people, long alarm, Instant moment)
            throws Exception {
        Scope city = people.get(ChainStep.CITY);
        assertEquals(
                List.of("URGED_JUST_NOW", "done"),
                atOnce(() -> StagedClock.at(moment, () -> urged(city, alarm))));
        assertEquals("2 2 2 2 2", heard(people, alarm));
        assertEquals(
                "URGED_JUST_NOW",
                StagedClock.at(moment.plusMillis(59_999), () -> urged(city, alarm)));
        assertEquals("done", StagedClock.at(moment.plusMillis(60_000), () -> urged(city, alarm)));
        assertEquals("3 3 3 3 3", heard(people, alarm));
    }

    private String urged(Scope scope, long alarm) {
        return Refused.outcome(() -> tellings.urge(scope, alarm));
    }

    /** Of a warning the provider hears after an hour; if that lies in the night, at seven. */
    @Test
    void whatComesDueInTheNightWaitsForTheMorning() throws Exception {
        Map<ChainStep, Scope> people = people("CC-NIGHT");
        long alarm = alarm("CC-NIGHT", 350, people);
        List<String> lines = new ArrayList<>();
        for (String evening : List.of("2099-03-02T20:59:59.999", "2099-03-02T21:00:00.000")) {
            begin(alarm, china(evening));
            for (String moment :
                    List.of(
                            "2099-03-02T21:59:59.998",
                            "2099-03-02T21:59:59.999",
                            "2099-03-03T06:59:59.999",
                            "2099-03-03T07:00:00.000")) {
                atOnce(() -> look(alarm, china(moment)));
                lines.add(heard(people, alarm));
            }
        }
        assertEquals(
                List.of(
                        "1 0 0 0 0",
                        "1 1 0 0 0",
                        "1 1 0 0 0",
                        "1 1 0 0 0",
                        "1 0 0 0 0",
                        "1 0 0 0 0",
                        "1 0 0 0 0",
                        "1 1 0 0 0"),
                lines);
        forgetProvider(alarm);
    }

    /**
     * As if the alarm had come then and nobody but its manager had heard of it: far ahead, so that
     * the portal's own rounds have nothing to do with it.
     */
    private void begin(long alarm, Instant moment) {
        forgetProvider(alarm);
        byHand.update(
                "update telling set began_at = ?, next_at = ?, done = 'ENTERPRISE' where alarm_id"
                        + " = ?",
                moment,
                moment,
                alarm);
    }

    private void forgetProvider(long alarm) {
        byHand.update("delete from message where alarm_id = ? and step = 'PROVIDER'", alarm);
    }

    /** Somebody at each step, and one premises. */
    private Map<ChainStep, Scope> people(String code) {
        String name = code.toLowerCase(Locale.ROOT);
        served.premises(code, DISTRICT, "SCHOOL", code + "-SP");
        Map<ChainStep, Scope> people = new EnumMap<>(ChainStep.class);
        people.put(
                ChainStep.ENTERPRISE,
                stage.person(name + "-manager", Role.SAFETY_MANAGER, null, Set.of(), code));
        people.put(ChainStep.PROVIDER, served.person(name + "-provider", code + "-SP"));
        people.put(
                ChainStep.DISTRICT,
                stage.person(name + "-district", Role.DISTRICT_OFFICE, DISTRICT, Set.of(), null));
        people.put(
                ChainStep.REGULATOR,
                stage.person(
                        name + "-regulator",
                        Role.INDUSTRY_REGULATOR,
                        "140800",
                        Set.of("SCHOOL"),
                        null));
        people.put(
                ChainStep.CITY,
                stage.person(name + "-city", Role.CITY_OFFICE, "140800", Set.of(), null));
        return people;
    }

    /** One that its manager has heard of. */
    private long alarm(String code, double milliamperes, Map<ChainStep, Scope> people) {
        long device = stage.device(code + "-1", code, 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, milliamperes);
        long alarm = stage.alarms(Stage.PORTAL, code + "-1").getFirst().id();
        Waiting.until(() -> heard(people, alarm).equals("1 0 0 0 0"));
        return alarm;
    }

    private Instant began(long alarm) {
        return sql.first(
                        "select began_at from telling where alarm_id = ?",
                        List.of(alarm),
                        row -> row.instant("began_at"))
                .orElseThrow();
    }

    private String heard(Map<ChainStep, Scope> people, long alarm) {
        return people.values().stream()
                .map(
                        scope ->
                                inbox.page(scope, ALL, 0, 1000).stream()
                                        .filter(row -> row.alarmId() == alarm)
                                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** One that waited for another is tried again, as in the next round. */
    private String look(long alarm, Instant moment) {
        while (true) {
            try {
                work.look(alarm, moment);
                return "looked";
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable()) {
                    throw failure;
                }
            }
        }
    }

    /** What came of it on two nodes. */
    private List<String> atOnce(Callable<String> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<String>> racing =
                List.of(
                        nodes.submit(() -> racing(barrier, act)),
                        nodes.submit(() -> racing(barrier, act)));
        List<String> came = new ArrayList<>();
        for (Future<String> each : racing) {
            came.add(each.get());
        }
        came.sort(String::compareTo);
        return came;
    }

    private static String racing(CyclicBarrier barrier, Callable<String> act) throws Exception {
        barrier.await();
        return act.call();
    }
}
