package org.andian.portal.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A list of two questions, between which something may be settled. */
class AlarmListTest {

    @Test
    void whatStandsBeforeAlreadyMakesNoPageShorter() {
        List<Long> unsettled = List.of(5L, 2L);
        assertEquals(List.of(5L, 2L, 9L, 8L), page(unsettled, List.of(9L, 2L, 8L, 7L)));
        assertEquals(List.of(5L, 2L, 7L, 6L), page(unsettled, List.of(5L, 2L, 7L, 6L)));
        assertEquals(List.of(5L, 2L, 9L), page(unsettled, List.of(9L, 2L)));
        assertEquals(List.of(9L, 8L, 7L, 6L), page(List.of(), List.of(9L, 8L, 7L, 6L)));
    }

    /** Four rows of it. */
    private static List<Long> page(List<Long> before, List<Long> behind) {
        return AlarmList.together(before, behind, id -> id, 4);
    }
}
