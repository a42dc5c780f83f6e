package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.watch.EventTable.StoredEvent;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** "second circuit kind code" a line, ids from 1; expected the pairs of ids. */
class PairingTest {

    @Test
    void aFaultAndItsEventSecondsApartAreOne() {
        assertPairs(
                """
                0 1 fault sensorOpen
                4 1 event sensorOpen
                """,
                "1-2");
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        assertPairs(
                """
                30 1 fault sensorOpen
                0 1 event sensorOpen
                """,
                "1-2");
    }

    @Test
    void moreThanHalfAMinuteApartTheyAreTwo() {
        assertPairs(
                """
                0 1 fault sensorOpen
                30.001 1 event sensorOpen
                """,
                "");
    }

    @Test
    void otherCodesOtherCircuitsAndEqualKindsAreNoPair() {
        assertPairs(
                """
                0 1 fault sensorOpen
                1 1 event sensorShort
                2 2 event sensorOpen
                3 1 fault sensorOpen
                """,
                "");
    }

    @Test
    void everyEventBelongsToOnePairAtMost() {
        assertPairs(
                """
                0 1 fault sensorOpen
                1 1 event sensorOpen
                2 1 event sensorOpen
                3 1 alarm sensorOpen
                """,
                "1-2 3-4");
    }

    private static void assertPairs(String events, String expected) {
        List<StoredEvent> heard = new ArrayList<>();
        events.lines()
                .map(line -> line.split(" "))
                .forEach(
                        word ->
                                heard.add(
                                        new StoredEvent(
                                                heard.size() + 1,
                                                new DeviceEvent(
                                                        1,
                                                        Integer.parseInt(word[1]),
                                                        Math.round(
                                                                1000 * Double.parseDouble(word[0])),
                                                        0,
                                                        null,
                                                        word[2],
                                                        word[3],
                                                        null,
                                                        null,
                                                        null),
                                                null)));
        String pairs =
                new TreeMap<>(Pairing.pair(heard, Duration.ofSeconds(30)))
                        .entrySet().stream()
                                .filter(pair -> pair.getKey() < pair.getValue().id())
                                .map(pair -> pair.getKey() + "-" + pair.getValue().id())
                                .collect(Collectors.joining(" "));
        assertEquals(expected, pairs);
    }
}
