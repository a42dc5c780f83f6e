package org.andian.portal.hazard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.calendar.Term;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

class NewOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void eachHazardOnceAndWithADemand() {
        assertEquals(2, order(List.of(1L, 2L), 15).items().size());
        assertEquals(HazardReason.ITEMS, refused(() -> order(List.of(), 15)));
        assertEquals(HazardReason.ITEMS, refused(() -> order(List.of(1L, 1L), 15)));
        assertEquals(
                HazardReason.ITEMS,
                refused(() -> order(LongStream.rangeClosed(1, 21).boxed().toList(), 15)));
        assertEquals(HazardReason.DEMAND, refused(() -> new NewOrder.Item(1, " ")));
    }

    @Test
    void aTermOfAYearAtMost() {
        assertEquals(365, order(List.of(1L), 365).term().days());
        assertEquals(HazardReason.TERM, refused(() -> order(List.of(1L), 366)));
    }

    private static NewOrder order(List<Long> hazards, int days) {
        return new NewOrder(
                1,
                hazards.stream().map(id -> new NewOrder.Item(id, "mend it")).toList(),
                Set.of(1L),
                DAY,
                Term.calendar(days),
                null);
    }

    private static Object refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
