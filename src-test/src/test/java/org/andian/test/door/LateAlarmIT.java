package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dangers of two days ago, told behind one of now that lasts. Limits of the type: early warning 200
 * mA, alarm 400 mA. However the readings come, the alarm is the same.
 */
@ArquillianTest
class LateAlarmIT {

    @Inject private Stage stage;

    @Inject @Any private Instance<Contributor> rooms;

    private String code;
    private LocalDate day;

    /** Milliamperes so many minutes after 23:00 of that day. */
    private record Seen(int minute, double value) {}

    private static final Seen DANGER = new Seen(0, 300);
    private static final Seen WORSE = new Seen(20, 500);
    private static final Seen CALM = new Seen(70, 20);
    private static final Seen STILL_CALM = new Seen(90, 21);

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void place() {
        code = "LA-" + stage.now().toEpochMilli();
        day = stage.today().minusDays(2);
        stage.premises(code, "430224", "MALL");
    }

    @Test
    void itsEndMayComeInAMessageOfItsOwn() {
        String expected = "ALARM x1 peak 500.0 from 0 to 70 by 20.0";
        assertEquals(expected, told("A", List.of(DANGER, WORSE, CALM, STILL_CALM)));
        assertEquals(
                expected,
                told("B", List.of(DANGER), List.of(WORSE), List.of(CALM), List.of(STILL_CALM)));
        assertEquals(
                expected,
                told("C", List.of(DANGER), List.of(STILL_CALM), List.of(WORSE), List.of(CALM)));
        assertEquals(
                expected, told("D", List.of(CALM), List.of(DANGER), List.of(WORSE, STILL_CALM)));
    }

    /** Both are counted anew: its mean and median are of the day on which it ended. */
    @Test
    void theDaysItEndedOnAreNotedOnceItIsKnown() {
        told("E", List.of(DANGER));
        Instant before = stage.now();
        deliver("E", List.of(CALM));
        Set<LocalDate> changed =
                rooms.stream()
                        .filter(room -> offers(room, "clearing"))
                        .findFirst()
                        .orElseThrow()
                        .changedSince(before);
        assertTrue(changed.containsAll(List.of(day, day.plusDays(1))), changed.toString());
    }

    private static boolean offers(Contributor room, String indicator) {
        return room.indicators().stream().anyMatch(info -> info.code().equals(indicator));
    }

    @SafeVarargs
    private String told(String device, List<Seen>... messages) {
        stage.deliver(device(device), 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        for (List<Seen> message : messages) {
            deliver(device, message);
        }
        List<AlarmRow> past =
                stage.alarms(Stage.PORTAL, code + device).stream()
                        .filter(AlarmRow::historic)
                        .toList();
        assertEquals(1, past.size(), past.toString());
        AlarmRow row = past.getFirst();
        return "%s x%d peak %s from %d to %d by %s"
                .formatted(
                        row.level(),
                        row.occurrences(),
                        row.peak(),
                        minute(row.raisedAt()),
                        minute(row.clearedAt()),
                        row.lastValue());
    }

    private void deliver(String device, List<Seen> message) {
        List<Reading> readings =
                message.stream()
                        .map(
                                seen ->
                                        stage.reading(
                                                device(device),
                                                1,
                                                start().plusSeconds(60L * seen.minute()),
                                                Map.of(Metric.RESIDUAL_CURRENT, seen.value())))
                        .toList();
        stage.deliver(readings);
    }

    private long device(String device) {
        return stage.device(code + device, code, 1);
    }

    private Instant start() {
        return Stage.at(day, 23);
    }

    private long minute(Instant at) {
        return (at.toEpochMilli() - start().toEpochMilli()) / 60_000;
    }
}
