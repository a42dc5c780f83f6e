package org.andian.portal.statistic.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.StatisticReason;
import org.junit.jupiter.api.Test;

import java.util.List;

class CellCountTest {

    @Test
    void theFirstTableTooManyEndsIt() {
        CellCount cells = new CellCount();
        cells.add(1000, 25);
        cells.add(1000, 25);
        cells.add(0, 25);
        Refusal refused = assertThrows(Refusal.class, () -> cells.add(1, 1));
        assertEquals(StatisticReason.TOO_MANY_CELLS, refused.reason());
        assertEquals(List.of(50_001L, 50_000), refused.values());
    }

    @Test
    void whatNoNumberHoldsIsTooManyToo() {
        assertThrows(
                Refusal.class, () -> new CellCount().add(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }
}
