package org.andian.portal.inspection.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

class StopWishTest {

    @Test
    void aPositionHasBothItsDegreesOrNone() {
        assertEquals(110.9, stop(110.9, 35.0).lon());
        assertEquals(null, stop(null, null).lat());
        for (Double[] wrong :
                new Double[][] {
                    {110.9, null}, {null, 35.0}, {181.0, 35.0}, {110.9, -91.0}, {Double.NaN, 1.0}
                }) {
            assertEquals(InspectionReason.POSITION, refused(() -> stop(wrong[0], wrong[1])));
        }
    }

    @Test
    void aStopSaysHowItWas() {
        assertEquals(
                InspectionReason.STOP_VERDICT,
                refused(() -> new StopWish("C", true, null, null, null, null, null, null)));
    }

    @Test
    void aRouteHasPlacesEachOnceAndARhythm() {
        assertEquals(List.of(2L, 1L), new RouteText("a", 7, List.of(2L, 1L, 2L), false).points());
        assertEquals(
                InspectionReason.ROUTE_POINTS,
                refused(() -> new RouteText("a", 7, List.of(), false)));
        assertEquals(
                InspectionReason.ROUTE_POINTS,
                refused(
                        () ->
                                new RouteText(
                                        "a",
                                        7,
                                        LongStream.rangeClosed(1, 101).boxed().toList(),
                                        false)));
        assertEquals(
                InspectionReason.EVERY_DAYS,
                refused(() -> new RouteText("a", 0, List.of(1L), false)));
    }

    @Test
    void aRouteIsDueTheDayAfterItsLast() {
        LocalDate due = LocalDate.of(2026, 11, 22);
        PatrolRoute route = new PatrolRoute(1, "a", 7, 3, null, due, true, false, false, 0);
        assertEquals(false, route.isDue(due));
        assertEquals(true, route.isDue(due.plusDays(1)));
        PatrolRoute never = new PatrolRoute(1, "a", 7, 3, null, null, true, false, false, 0);
        assertEquals(true, never.isDue(due));
    }

    private static StopWish stop(Double lon, Double lat) {
        return new StopWish("C", true, null, StopVerdict.FINE, null, lon, lat, null);
    }

    private static Object refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
