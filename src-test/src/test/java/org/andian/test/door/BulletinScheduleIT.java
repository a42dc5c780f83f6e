package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;

import org.andian.portal.bulletin.BulletinReason;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.bulletin.Schedule;
import org.andian.portal.bulletin.ScheduleDraft;
import org.andian.portal.bulletin.Schedules;
import org.andian.portal.district.Districts;
import org.andian.portal.outbox.OutboxReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Schedules of bulletins are set by the offices of their own districts. */
@ArquillianTest
class BulletinScheduleIT {

    @Inject private Stage stage;

    @Inject private Schedules schedules;

    @Inject private Bulletins bulletins;

    @Inject private Districts districts;

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
        city = stage.person("b-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        otherCity = stage.person("b-city2", Role.CITY_OFFICE, "430200", Set.of(), null);
        district = stage.person("b-district", Role.DISTRICT_OFFICE, "140802", Set.of(), null);
        weekly = new WeeklySchedules(schedules, districts, byHand, city);
    }

    @Test
    void officesSetTheSchedulesOfTheirOwnDistricts() {
        long schedule = weekly.fresh("140802", null, "b-own@example.com");
        Schedule own = schedules.find(district, schedule).orElseThrow();
        ScheduleDraft outside = weekly.draft("140881", null);
        assertNotAllowed(() -> schedules.create(district, outside));
        assertNotAllowed(() -> schedules.change(district, own, outside));
        assertNotAllowed(() -> schedules.change(otherCity, own, weekly.draft("430202", null)));
        assertNotAllowed(
                () ->
                        bulletins.make(
                                otherCity,
                                schedule,
                                Rhythm.WEEKLY.latest(stage.now(), 1).getFirst(),
                                true));
        assertRefused(
                BulletinReason.SCHEDULE_TAKEN,
                () -> schedules.create(city, weekly.draft("140802", null)));
        Scope leader = stage.person("b-leader", Role.LEADER, "140802", Set.of(), null);
        assertNotAllowed(() -> schedules.create(leader, outside));
        Schedule seen =
                schedules.list(leader).stream()
                        .filter(one -> one.id() == schedule)
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(), seen.recipients(), "addresses are for those who may change them");
        assertEquals(List.of("b-own@example.com"), own.recipients());
        schedules.change(district, own, weekly.draft("140802", null));
        assertRefused(
                BulletinReason.SCHEDULE_CHANGED, // somebody changed it meanwhile
                () -> schedules.change(city, own, weekly.draft("140802", null)));
    }

    @Test
    void aChangedScheduleKeepsWhatWasGivenLast() {
        long id = weekly.fresh("140802", null, "b-one@example.com", "b-two@example.com");
        Schedule first = schedules.find(city, id).orElseThrow();
        schedules.change(
                city,
                first,
                weekly.draft("140802", null, "b-two@example.com", "b-three@example.com"));
        Schedule second = schedules.find(city, id).orElseThrow();
        assertEquals(List.of("b-three@example.com", "b-two@example.com"), second.recipients());
        assertEquals(first.onSince(), second.onSince());
        assertEquals(first.version() + 1, second.version());
        ScheduleDraft off =
                new ScheduleDraft(
                        Rhythm.WEEKLY,
                        weekly.districtId("140802"),
                        null,
                        Axis.VENUE_GROUP,
                        false,
                        List.of());
        schedules.change(city, second, off);
        Schedule third = schedules.find(city, id).orElseThrow();
        assertEquals(List.of(), third.recipients());
        assertFalse(third.isOn());
        assertRefused(
                OutboxReason.ADDRESS,
                () -> schedules.create(city, weekly.draft("140802", null, "b@@")));
        assertRefused(
                BulletinReason.UNKNOWN_DEPARTMENT,
                () -> schedules.change(city, third, weekly.draft("140802", "NOBODY")));
    }

    @Test
    void ofTwoWhoCreateTheSameInOneMomentOneIsTold() throws Exception {
        weekly.forget("140802", null);
        List<Callable<Object>> both =
                List.of(
                        () -> created(weekly.draft("140802", null)),
                        () -> created(weekly.draft("140802", null)));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : threads.invokeAll(both)) {
                outcomes.add(one.get());
            }
            assertEquals(
                    1, outcomes.stream().filter(BulletinReason.SCHEDULE_TAKEN::equals).count());
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * @return the schedule's id, or why it was refused
     */
    private Object created(ScheduleDraft draft) {
        try {
            return schedules.create(city, draft);
        } catch (Refusal refused) {
            return refused.reason();
        }
    }
}
