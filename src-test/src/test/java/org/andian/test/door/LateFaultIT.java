package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.LateDay;
import org.andian.portal.measurement.DoubtfulReadings;
import org.andian.portal.measurement.DoubtfulReadings.Uncounted;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** A late day that cannot be counted waits behind the others, is told, and is never lost. */
@ArquillianTest
class LateFaultIT {

    /** So long ago that no day's figures are ever computed: the chore leaves it alone. */
    private static final LocalDate DAY = LocalDate.parse("2001-02-03");

    private static final int ALL = 10_000;

    @Inject private Stage stage;

    @Inject @Any private Instance<Contributor> rooms;

    @Inject private DoubtfulReadings doubtful;

    @Inject private ByHand byHand;

    private String no;
    private long device;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aNoteOfADevice() {
        String code = "LF-" + stage.now().toEpochMilli();
        no = code + "-D";
        stage.premises(code, "430224", "MALL");
        device = stage.device(no, code, 1);
        byHand.update(
                "insert into reading_late (day, device_id, noted_at) values (?, ?, ?)",
                DAY,
                device,
                stage.now().minus(Duration.ofHours(1)));
    }

    @Test
    void whatFailsWaitsTwiceAsLongEachTimeAndStays() {
        List<LateDay> waiting = waiting();
        assertEquals(1, waiting.size());

        room().postpone(waiting.getFirst(), "no such place");
        assertEquals(List.of(), waiting());
        Uncounted told = told().getFirst();
        assertEquals(DAY, told.day());
        assertEquals("no such place", told.fault());
        assertEquals(1, told.tries());
        assertEquals(Duration.ofMinutes(1), Duration.between(told.since(), told.dueAt()));

        itIsDue();
        assertEquals(waiting, waiting());
        room().postpone(waiting.getFirst(), "x".repeat(600));
        assertEquals(2, told().getFirst().tries());
        assertEquals(500, told().getFirst().fault().length());
        assertEquals(told.since(), told().getFirst().since());

        itIsDue();
        room().prepare(waiting.getFirst());
        assertEquals(List.of(), waiting());
        assertEquals(List.of(), told());
    }

    private void itIsDue() {
        byHand.update("update reading_late_fault set due_at = 0 where device_id = ?", device);
    }

    private List<LateDay> waiting() {
        return room().late(ALL).stream()
                .filter(late -> late.deviceId() == device && late.day().equals(DAY))
                .toList();
    }

    private List<Uncounted> told() {
        return doubtful.uncounted(Stage.PORTAL, 0, ALL).stream()
                .filter(row -> row.deviceNo().equals(no))
                .toList();
    }

    private Contributor room() {
        return rooms.stream()
                .filter(
                        room ->
                                room.indicators().stream()
                                        .anyMatch(one -> one.code().equals("installed")))
                .findFirst()
                .orElseThrow();
    }
}
