package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Entry;
import org.andian.portal.audit.Trail;
import org.andian.portal.period.DemoTime;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.OwnerDatabase;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The doors' home was born as a demo; what is said of others is said with its mark taken away. */
@ArquillianTest
class DemoTimeIT {

    private static final Instant PAST = Instant.parse("2026-02-17T04:00:00Z");
    private static final LocalDate PAST_DAY = LocalDate.of(2026, 2, 17);
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @Inject private Stage stage;

    @Inject private DemoTime time;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    @Inject private Trail trail;

    @Inject private OwnerDatabase owner;

    @Inject private Sql sql;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void anActIsDoneAtItsMomentAndOnce() {
        long act = fresh();
        time.once(act, PAST, () -> told(act));
        time.once(act, PAST, () -> told(act));
        List<Entry> rows = rows(act);
        assertEquals(1, rows.size(), "a settled act was done again");
        assertTrue(isSoonAfter(PAST, rows.getFirst().at()), rows.toString());
        assertEquals(Optional.of(act), time.made(act));
        assertFalse(isSoonAfter(PAST, clock.instant()), "the past goes on");
        assertEquals(Optional.empty(), time.writtenAt());
    }

    @Test
    void theTrailSaysThatItIsADemosAndWhenItWasWritten() {
        long act = fresh();
        Instant before = clock.instant().minusMillis(1);
        time.once(act, PAST, () -> told(act));
        String where = rows(act).getFirst().act().remote();
        assertTrue(where.startsWith("demo, "), where);
        Instant written = Instant.parse(where.substring("demo, ".length()));
        assertTrue(isSoonAfter(before, written), where);
        assertEquals(OptionalLong.empty(), trail.verify(auditor()));
    }

    @Test
    void everyDoorSeesThatDay() {
        assertEquals(PAST_DAY, time.during(PAST, () -> today.date()));
        assertEquals(stage.today(), today.date());
    }

    /** So whoever is interrupted between the two begins it anew. */
    @Test
    void actAndNoteOfItAreOneTransaction() {
        long act = fresh();
        Refusal refusal = auditor().refusal("do this");
        assertThrows(
                Refusal.class,
                () ->
                        time.once(
                                act,
                                PAST,
                                () -> {
                                    told(act);
                                    throw refusal;
                                }));
        assertEquals(List.of(), rows(act));
        assertFalse(time.isSettled(act));
        time.refused(act, PAST, "not allowed");
        assertTrue(time.isSettled(act));
        assertEquals(Optional.empty(), time.made(act));
    }

    /** Of an act of long ago it is the day, and of the last note of all the end. */
    @Test
    void itsDayIsToldWhileThePastIsLived() {
        time.refused(fresh(), PAST, "not allowed");
        assertEquals(Optional.of(PAST_DAY), time.livedTo());
        time.once(fresh(), PAST.plus(Duration.ofDays(1)), () -> null);
        assertEquals(Optional.of(PAST_DAY.plusDays(1)), time.livedTo());
        owner.change("update demo_act set done_at = done_at - 600000");
        assertEquals(Optional.empty(), time.livedTo(), "whose simulator was stopped");
        time.refused(fresh(), PAST, "not allowed");
        assertEquals(Optional.of(PAST_DAY), time.livedTo());
        time.ended();
        assertEquals(Optional.empty(), time.livedTo());
    }

    /** Nor does its environment help: this one says all the time that it is a demo. */
    @Test
    void aHomeThatWasBornOtherwiseHasNoPast() {
        long act = fresh();
        owner.change("update installation_birth set demo = 0");
        try {
            assertFalse(time.isDemo());
            time.refused(fresh(), PAST, "not allowed");
            assertEquals(Optional.empty(), time.livedTo());
            assertRefusesThePast(() -> time.once(act, PAST, () -> told(act)));
            assertRefusesThePast(() -> time.during(PAST, () -> today.date()));
        } finally {
            owner.change("update installation_birth set demo = 1");
        }
        assertEquals(List.of(), rows(act));
        assertFalse(time.isSettled(act));
    }

    private static void assertRefusesThePast(Runnable act) {
        EJBException refused = assertThrows(EJBException.class, act::run);
        assertInstanceOf(IllegalStateException.class, refused.getCausedByException());
    }

    @Test
    void theRunningAccountCannotChangeHowItWasBorn() {
        for (String statement :
                List.of(
                        "update installation_birth set demo = 1 - demo",
                        "delete from installation_birth",
                        "insert into installation_birth (id, demo, at) values (2, 1, 0)")) {
            assertThrows(SqlFailure.class, () -> sql.update(statement), statement);
        }
        assertTrue(time.isDemo());
    }

    private Long told(long act) {
        audit.done("demo-time", "demo.test", "act " + act, null);
        return act;
    }

    private List<Entry> rows(long act) {
        return trail.page(auditor(), "act " + act, 0, 10);
    }

    private Scope auditor() {
        return stage.person("demo-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
    }

    private static boolean isSoonAfter(Instant moment, Instant then) {
        return !then.isBefore(moment) && then.isBefore(moment.plus(A_WHILE));
    }

    /** A number that no other act has. */
    private static long fresh() {
        return System.nanoTime();
    }
}
