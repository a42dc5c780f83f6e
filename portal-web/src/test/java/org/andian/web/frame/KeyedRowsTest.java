package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers, the greatest first, five a page. */
class KeyedRowsTest {

    private static final int SIZE = 5;

    private final TreeSet<Integer> numbers =
            IntStream.rangeClosed(1, 23).boxed().collect(Collectors.toCollection(TreeSet::new));
    private final Numbers rows = new Numbers();

    @Test
    void thePageBehindAnotherGoesOnWhateverCameInMeanwhile() {
        assertEquals(List.of(23, 22, 21, 20, 19), page(0));
        numbers.addAll(List.of(24, 25));
        assertEquals(List.of(18, 17, 16, 15, 14), page(5));
        numbers.remove(18);
        assertEquals(List.of(13, 12, 11, 10, 9), page(10));
        assertEquals(List.of(17, 16, 15, 14, 13), page(5));
        assertEquals(List.of(25, 24, 23, 22, 21), page(0));
    }

    @Test
    void aPageFurtherOnIsReachedOverThoseBetween() {
        assertEquals(List.of(3, 2, 1), page(20));
        assertEquals(List.of(), page(100));
    }

    @Test
    void anotherQuestionBeginsAnew() {
        page(0);
        page(5);
        rows.asked = "greater";
        numbers.addAll(List.of(30, 31));
        assertEquals(List.of(20, 19, 18, 17, 16), page(5));
    }

    private List<Integer> page(int first) {
        return rows.load(first, SIZE, Map.of(), Map.of());
    }

    private final class Numbers extends KeyedRows<Integer, Integer> {

        private static final long serialVersionUID = 1;

        private String asked = "all";

        @Override
        protected String question() {
            return asked;
        }

        @Override
        protected int count() {
            return numbers.size();
        }

        @Override
        protected List<Integer> rows(Integer mark, int size) {
            return numbers.descendingSet().stream()
                    .filter(number -> mark == null || number < mark)
                    .limit(size)
                    .toList();
        }

        @Override
        protected Integer mark(Integer row) {
            return row;
        }

        @Override
        protected void sort(String key, boolean ascending) {
            throw new AssertionError("nobody chose a column");
        }
    }
}
