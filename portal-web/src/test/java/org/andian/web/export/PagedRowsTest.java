package org.andian.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class PagedRowsTest {

    @Test
    void rowsThatMoveToALaterPageAreGivenOnce() {
        List<Long> atFirst = rows(1, 1_000);
        List<Long> twoArrivedMeanwhile =
                Stream.concat(rows(999, 1_000).stream(), rows(1_001, 1_300).stream()).toList();
        List<Integer> asked = new ArrayList<>();
        PagedRows<Long> rows =
                new PagedRows<>(
                        first -> {
                            asked.add(first);
                            return first == 0 ? atFirst : twoArrivedMeanwhile;
                        },
                        Long::longValue,
                        10_000);
        assertEquals(LongStream.rangeClosed(1, 1_300).boxed().toList(), ids(rows));
        assertEquals(List.of(0, 1_000), asked);
    }

    @Test
    void noMoreThanWanted() {
        PagedRows<Long> rows =
                new PagedRows<>(
                        first -> rows(first + 1, first + PagedRows.PAGE), Long::longValue, 2_500);
        assertEquals(2_500, ids(rows).size());
        assertFalse(rows.hasNext());
    }

    @Test
    void noneOfNothing() {
        assertEquals(
                List.of(), ids(new PagedRows<>(first -> List.<Long>of(), Long::longValue, 10)));
    }

    private static List<Long> ids(PagedRows<Long> rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEachRemaining(ids::add);
        return ids;
    }

    private static List<Long> rows(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
