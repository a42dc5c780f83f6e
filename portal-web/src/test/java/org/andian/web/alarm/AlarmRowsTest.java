package org.andian.web.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.andian.portal.alarm.AlarmRow;
import org.junit.jupiter.api.Test;

class AlarmRowsTest {

    @Test
    void rowsThatMoveToALaterPageAreGivenOnce() {
        List<AlarmRow> atFirst = alarms(1, 1_000);
        List<AlarmRow> twoArrivedMeanwhile = Stream.concat(alarms(999, 1_000).stream(), alarms(1_001, 1_300).stream()).toList();
        List<Integer> asked = new ArrayList<>();
        AlarmRows rows = new AlarmRows(first -> {
            asked.add(first);
            return first == 0 ? atFirst : twoArrivedMeanwhile;
        }, 10_000);
        assertEquals(LongStream.rangeClosed(1, 1_300).boxed().toList(), ids(rows));
        assertEquals(List.of(0, 1_000), asked);
    }

    @Test
    void noMoreThanWanted() {
        AlarmRows rows = new AlarmRows(first -> alarms(first + 1, first + AlarmRows.PAGE), 2_500);
        assertEquals(2_500, ids(rows).size());
        assertFalse(rows.hasNext());
    }

    @Test
    void noneOfNothing() {
        assertEquals(List.of(), ids(new AlarmRows(first -> List.of(), 10)));
    }

    private static List<Long> ids(AlarmRows rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEachRemaining(row -> ids.add(row.id()));
        return ids;
    }

    private static List<AlarmRow> alarms(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(AlarmRowsTest::alarm).toList();
    }

    private static AlarmRow alarm(long id) {
        return new AlarmRow(id, null, null, "", "", null, null, null, null, null, null, "", 1, false, "", null, null, null, null,
                "D-1", 1, "", "", "", "", null, "", "", false, 0);
    }
}
