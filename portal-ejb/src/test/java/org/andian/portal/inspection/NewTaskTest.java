package org.andian.portal.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NewTaskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void daysFollowEachOtherWithinThreeYears() {
        assertEquals(DAY, task(DAY, DAY, 0).dueOn());
        assertEquals(DAY.plusYears(3), task(DAY, DAY.plusYears(3), 0).dueOn());
        assertEquals(InspectionReason.DAYS, refused(() -> task(DAY, DAY.minusDays(1), 0)));
        assertEquals(
                InspectionReason.DAYS, refused(() -> task(DAY, DAY.plusYears(3).plusDays(1), 0)));
        assertEquals(InspectionReason.DAYS, refused(() -> task(null, DAY, 0)));
    }

    @Test
    void daysThatNoDatabaseKeepsAreNone() {
        assertEquals(InspectionReason.DAYS, refused(() -> task(LocalDate.MAX, LocalDate.MAX, 0)));
        assertEquals(InspectionReason.DAYS, refused(() -> task(LocalDate.MIN, LocalDate.MIN, 0)));
        LocalDate far = LocalDate.of(10_000, 1, 1);
        assertEquals(InspectionReason.DAYS, refused(() -> task(far, far, 0)));
    }

    @Test
    void eightPeopleAtMost() {
        assertEquals(8, task(DAY, DAY, 8).people().size());
        assertEquals(InspectionReason.PEOPLE, refused(() -> task(DAY, DAY, 9)));
    }

    private static NewTask task(LocalDate from, LocalDate due, int people) {
        Set<String> logins =
                IntStream.range(0, people).mapToObj(n -> "p" + n).collect(Collectors.toSet());
        return new NewTask("P-1", TaskKind.INSPECTION, null, from, due, logins, " ", false);
    }

    private static Object refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
