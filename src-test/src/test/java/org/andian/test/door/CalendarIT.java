package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.Arrangements;
import org.andian.portal.calendar.CalendarReason;
import org.andian.portal.calendar.DaysOff;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Arrangements of years far ahead, which no other test asks for. */
@ArquillianTest
class CalendarIT {

    private static final int YEAR = 2091;

    /** Where the law alone holds 1 and 2 May are off. */
    private static final String BY_LAW = "2091-05-04 provisional";

    /** With 1 to 5 May off, and the Saturday after them worked. */
    private static final String ARRANGED = "2091-05-08";

    @Inject private Stage stage;

    @Inject private Arrangements arrangements;

    @Inject private WorkCalendar calendar;

    @Inject private CalendarWatcher watcher;

    @Inject private Revisions revisions;

    @Inject private ByHand byHand;

    private Scope city;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** Other tests of the same portal arrange days too. */
    @AfterEach
    void ableAgain() {
        watcher.beAble(true);
    }

    @BeforeEach
    void nothingIsArranged() {
        city = stage.person("cal-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        Stream.of(YEAR, YEAR + 1)
                .map(year -> arrangements.get(city, year))
                .filter(Arrangement::arranged)
                .forEach(one -> arrangements.takeBack(city, one.year(), one.version()));
        watcher.taken();
    }

    @Test
    void whatWasShippedHoldsForDeadlines() {
        assertEquals(
                "2026-02-28",
                CalendarWatcher.in(
                        calendar.deadline(LocalDate.parse("2026-02-13"), Term.working(6))));
        assertEquals(
                "2025-10-09",
                CalendarWatcher.in(
                        calendar.deadline(LocalDate.parse("2025-09-20"), Term.statutory(15))));
        assertTrue(calendar.isWorking(LocalDate.parse("2025-10-11")));
        assertEquals(
                LocalDate.parse("2025-09-28"),
                calendar.workingDay(LocalDate.parse("2025-10-09"), -3));
        assertFalse(calendar.isProvisional(LocalDate.parse("2026-10-10")));
        assertTrue(arrangements.get(city, 2016).arranged());
    }

    @Test
    void aDeadlineFollowsTheArrangementOnceAndInItsTransaction() {
        assertEquals(BY_LAW, deadline());
        int version = arrangements.get(city, YEAR).version();
        arrangements.enter(city, draft("2091-05-05", false), version);
        assertEquals(
                List.of(
                        "2091 2090-12-25..2092-01-07 2091-05-04 provisional 2091-05-08 door"
                                + " 2091-05-08 moved 3 by cal-city"),
                watcher.taken());
        assertEquals(ARRANGED, deadline());
        Arrangement kept = arrangements.get(city, YEAR);
        assertEquals(draft("2091-05-05", false).off(), kept.off());
        assertEquals(List.of(LocalDate.parse("2091-05-12")), kept.worked());
        assertEquals("cal-city", kept.changedBy());
        arrangements.takeBack(city, YEAR, kept.version());
        assertEquals(
                List.of(
                        "2091 2090-12-25..2092-01-07 2091-05-08 2091-05-04 provisional door"
                                + " 2091-05-04 provisional moved 3 by cal-city"),
                watcher.taken());
        assertEquals(BY_LAW, deadline());
        assertRefused(
                CalendarReason.NOT_ARRANGED,
                () -> arrangements.takeBack(city, YEAR, arrangements.get(city, YEAR).version()));
    }

    @Test
    void whoCannotFollowTakesTheArrangementBack() {
        int version = arrangements.get(city, YEAR).version();
        watcher.beAble(false);
        assertThrows(
                RuntimeException.class,
                () -> arrangements.enter(city, draft("2091-05-05", false), version));
        assertEquals(1, watcher.taken().size());
        assertFalse(arrangements.get(city, YEAR).arranged());
        assertEquals(version, arrangements.get(city, YEAR).version());
        assertEquals(BY_LAW, deadline());
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() throws Exception {
        int version = arrangements.get(city, YEAR).version();
        List<Callable<Object>> both =
                List.of(
                        () -> entered(draft("2091-05-05", false), version),
                        () -> entered(draft("2091-05-03", false), version));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Object> outcomes = new ArrayList<>();
        try {
            for (Future<Object> one : threads.invokeAll(both)) {
                outcomes.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, outcomes.stream().filter(CalendarReason.CHANGED::equals).count());
        assertEquals(1, outcomes.stream().filter("entered"::equals).count());
        assertEquals(1, watcher.taken().size());
        assertRefused(CalendarReason.CHANGED, () -> arrangements.takeBack(city, YEAR, version));
    }

    @Test
    void onlyTheCitysOfficeArrangesAndAllSee() {
        ArrangementDraft draft = draft("2091-05-05", false);
        for (Role role :
                List.of(Role.DISTRICT_OFFICE, Role.LEADER, Role.DUTY_WATCHER, Role.FIRE_BRIGADE)) {
            Scope other = stage.person("cal-" + role.ordinal(), role, "140802", Set.of(), null);
            assertFalse(arrangements.mayEdit(other));
            assertNotAllowed(() -> arrangements.enter(other, draft, 0));
            assertNotAllowed(() -> arrangements.takeBack(other, 2026, 1));
            assertTrue(arrangements.get(other, 2026).arranged());
        }
        assertNotAllowed(() -> arrangements.enter(Stage.PORTAL, draft, 0));
        assertEquals(List.of(), watcher.taken());
    }

    @Test
    void whatContradictsTheLawOrAnotherYearIsAskedFor() {
        int version = arrangements.get(city, YEAR).version();
        DaysOff eve = off("2091-12-29", "2092-01-01");
        ArrangementDraft bare = new ArrangementDraft(YEAR, List.of(eve), List.of(), "", false);
        assertRefused(CalendarReason.BY_LAW, () -> arrangements.enter(city, bare, version));
        arrangements.enter(
                city, new ArrangementDraft(YEAR, List.of(eve), List.of(), "", true), version);
        int next = arrangements.get(city, YEAR + 1).version();
        assertRefused(
                CalendarReason.OF_OTHER_YEAR,
                () ->
                        arrangements.enter(
                                city,
                                new ArrangementDraft(
                                        YEAR + 1,
                                        List.of(off("2091-12-31", "2092-01-02")),
                                        List.of(),
                                        "",
                                        true),
                                next));
        assertRefused(CalendarReason.YEAR, () -> arrangements.get(city, 2015));
    }

    /** As another node's change comes: a row and its revision, and nothing of this one. */
    @Test
    void whatAnotherNodeHasChangedHoldsHereSoon() {
        arrangements.enter(
                city, draft("2091-05-05", false), arrangements.get(city, YEAR).version());
        LocalDate day = LocalDate.parse("2091-07-03");
        assertTrue(calendar.isWorking(day));
        byHand.update(
                "insert into calendar_span (first_day, last_day, for_year, working, holiday) values"
                        + " (?, ?, ?, 0, 'OTHER')",
                day,
                day,
                YEAR);
        revisions.bump("calendar");
        until(() -> !calendar.isWorking(day));
    }

    private Object entered(ArrangementDraft draft, int version) {
        try {
            arrangements.enter(city, draft, version);
            return "entered";
        } catch (Refusal refused) {
            return refused.reason();
        }
    }

    private String deadline() {
        return CalendarWatcher.in(calendar.deadline(CalendarWatcher.FROM, CalendarWatcher.TERM));
    }

    /** The days of the law, and May's as far as said. */
    private ArrangementDraft draft(String lastOfMay, boolean againstLaw) {
        List<DaysOff> off = new ArrayList<>(arrangements.get(city, YEAR).off());
        off.removeIf(some -> some.first().equals(LocalDate.parse("2091-05-01")));
        off.add(off("2091-05-01", lastOfMay));
        return new ArrangementDraft(
                YEAR, off, List.of(LocalDate.parse("2091-05-12")), "test", againstLaw);
    }

    private static DaysOff off(String first, String last) {
        return DaysOff.between(LocalDate.parse(first), LocalDate.parse(last));
    }
}
