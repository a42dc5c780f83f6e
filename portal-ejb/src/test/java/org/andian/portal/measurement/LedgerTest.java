package org.andian.portal.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.measurement.Appended.Fate;
import org.andian.portal.measurement.Ledger.Findings.Contradiction;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A reading is written {@code ts/device/circuit#seq metric=value …}, the count only where it has
 * one; a {@code ?} behind ts means clockless, a {@code !} that it may have come before.
 */
class LedgerTest {

    private final List<Fate> fates = new ArrayList<>();

    @Test
    void newKeysAreRows() {
        assertLedger(
                "",
                "1/7/1 power=1; 1/7/2 power=2; 1/8/1 power=3",
                """
                [STORED, STORED, STORED]
                insert 1/7/1 power=1.0; 1/7/2 power=2.0; 1/8/1 power=3.0
                fresh 1/7/1 power=1.0; 1/7/2 power=2.0; 1/8/1 power=3.0\
                """);
    }

    @Test
    void oneValueEachJoinsIntoOneRow() {
        assertLedger(
                "",
                "1/7/1 power=1; 1/7/1 energy=5; 1/7/1 humidity=60; 1/7/1 energy=5",
                """
                [STORED, MERGED, MERGED, DUPLICATE]
                insert 1/7/1 power=1.0 energy=5.0 humidity=60.0
                fresh 1/7/1 power=1.0; 1/7/1 energy=5.0; 1/7/1 humidity=60.0\
                """);
    }

    @Test
    void theFirstValueStands() {
        assertLedger(
                "",
                "1/7/1 power=1; 1/7/1 power=2 energy=5; 1/7/1 power=2",
                """
                [STORED, CONFLICT, CONFLICT]
                insert 1/7/1 power=1.0 energy=5.0
                fresh 1/7/1 power=1.0; 1/7/1 energy=5.0
                conflict 1/7/1 power 1.0 not 2.0; 1/7/1 power 1.0 not 2.0\
                """);
    }

    @Test
    void whatIsStoredIsDuplicateOrExtended() {
        assertLedger(
                "1/7/1 power=1 humidity=60; 2/7/1 power=9",
                "1/7/1 power=1; 1/7/1 energy=5 humidity=61; 2/7/1 power=9; 3/7/1 power=4",
                """
                [DUPLICATE, CONFLICT, DUPLICATE, STORED]
                insert 3/7/1 power=4.0
                extend 1/7/1 power=1.0 energy=5.0 humidity=60.0
                fresh 1/7/1 energy=5.0; 3/7/1 power=4.0
                conflict 1/7/1 humidity 60.0 not 61.0\
                """);
    }

    @Test
    void zeroHasNoSign() {
        assertLedger("1/7/1 power=0", "1/7/1 power=-0.0", "[DUPLICATE]");
    }

    @Test
    void clocklessReadingsOfOneMillisecondGoApart() {
        assertLedger(
                "5/7/1 power=1; 6/7/1 power=2",
                "5?/7/1 power=3; 5?/7/1 power=3; 5?/7/1 power=1",
                """
                [STORED, DUPLICATE, DUPLICATE]
                insert 7/7/1 power=3.0
                fresh 7/7/1 power=3.0\
                """);
    }

    @Test
    void anotherCountIsAnotherReadingAMillisecondOn() {
        assertLedger(
                "",
                "1000/7/2#6 power=20; 1000/7/2#7 power=900",
                """
                [STORED, STORED]
                insert 1000/7/2 power=20.0; 1001/7/2 power=900.0
                fresh 1000/7/2 power=20.0; 1001/7/2 power=900.0\
                """);
    }

    @Test
    void sentAgainItFindsItsPlaceAgain() {
        assertLedger(
                "1000/7/2#6 power=20; 1001/7/2#7 power=900",
                "1000/7/2#7 power=900; 1000/7/2#6 power=20; 1000/7/2#8 power=20; 1000/7/2#9"
                        + " power=5",
                """
                [DUPLICATE, DUPLICATE, DUPLICATE, STORED]
                insert 1002/7/2 power=5.0
                fresh 1002/7/2 power=5.0\
                """);
    }

    @Test
    void otherMetricsJoinWhateverTheirCount() {
        assertLedger(
                "1000/7/2#6 power=20",
                "1000/7/2#7 energy=5; 1000/7/2#8 frequency=50",
                """
                [MERGED, MERGED]
                extend 1000/7/2 power=20.0 energy=5.0 frequency=50.0
                fresh 1000/7/2 energy=5.0; 1000/7/2 frequency=50.0\
                """);
    }

    @Test
    void theSameCountWithAnotherValueContradicts() {
        assertLedger(
                "1000/7/2#6 power=20",
                "1000/7/2#6 power=21; 1000/7/2 power=22",
                """
                [CONFLICT, CONFLICT]
                conflict 1000/7/2 power 20.0 not 21.0; 1000/7/2 power 20.0 not 22.0\
                """);
    }

    @Test
    void withoutAClockEachCountIsAReadingOfItsOwn() {
        assertLedger(
                "",
                "5?/7/1#1 power=20; 5?/7/1#2 power=650; 5?/7/1#3 power=20; 5?/7/1#3 energy=1",
                """
                [STORED, STORED, STORED, MERGED]
                insert 5/7/1 power=20.0 energy=1.0; 6/7/1 power=650.0; 7/7/1 power=20.0
                fresh 5/7/1 power=20.0; 6/7/1 power=650.0; 7/7/1 power=20.0; 5/7/1 energy=1.0\
                """);
    }

    @Test
    void theHighestAndTheLowestOfferedAreDisputed() {
        Disputes disputes = new Disputes();
        ReadingKey key = new ReadingKey(1, 7, 1);
        for (double offered : new double[] {30, 900, 5}) {
            disputes.add(new Contradiction(key, "power", 20, offered, 0));
        }
        disputes.add(new Contradiction(new ReadingKey(2, 7, 1), "power", 20, 21, 0));
        disputes.add(new Contradiction(key, "humidity", 20, 21, 0));
        assertEquals(
                "1/7/1 power=900.0; 2/7/1 power=21.0; 1/7/1 power=5.0",
                String.join("; ", disputes.readings().stream().map(LedgerTest::text).toList()));
    }

    @Test
    void aRepeatIsMarkedAndHasTheSameCountWithTheSameValues() {
        List<Reading> stored = List.of(reading("1?/7/1#3 power=1"), reading("2?/7/2#4 power=1"));
        Repeats repeats = new Repeats((device, since, limit) -> device == 7 ? stored : List.of());
        StringJoiner found = new StringJoiner(" ");
        for (String one :
                List.of(
                        "9?!/7/1#3 power=1",
                        "9?!/7/1 power=1",
                        "9?!/7/1#3 power=2",
                        "9!/7/2#4 power=1",
                        "9?!/7/2#4 power=1",
                        "9?!/8/1#3 power=1",
                        "10?!/8/1#3 power=1",
                        "11?/7/1#3 power=1")) {
            found.add(String.valueOf(repeats.isRepeated(reading(one))));
        }
        assertEquals("true false false false true false true false", found.toString());
    }

    private void assertLedger(String stored, String batch, String expected) {
        Ledger ledger = new Ledger(readings(stored));
        readings(batch).forEach(reading -> fates.add(ledger.add(reading)));
        StringJoiner lines = new StringJoiner("\n");
        lines.add(fates.toString());
        add(lines, "insert", ledger.rowsToInsert().stream().map(LedgerTest::text).toList());
        add(lines, "extend", ledger.rowsToExtend().stream().map(LedgerTest::text).toList());
        add(lines, "fresh", ledger.findings().fresh().stream().map(LedgerTest::text).toList());
        add(
                lines,
                "conflict",
                ledger.findings().contradictions().stream()
                        .map(
                                found ->
                                        key(found.key())
                                                + " "
                                                + found.metric()
                                                + " "
                                                + found.stored()
                                                + " not "
                                                + found.offered())
                        .toList());
        assertEquals(expected, lines.toString());
    }

    private static void add(StringJoiner lines, String what, List<String> rows) {
        if (!rows.isEmpty()) {
            lines.add(what + " " + String.join("; ", rows));
        }
    }

    private static List<Reading> readings(String text) {
        List<Reading> readings = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split("; ")) {
            readings.add(reading(one));
        }
        return readings;
    }

    private static Reading reading(String text) {
        String[] parts = text.split(" ");
        String[] count = parts[0].split("#");
        String[] key = count[0].split("/");
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        Map<String, Double> extra = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] value = parts[i].split("=");
            Metric.find(value[0])
                    .ifPresentOrElse(
                            metric -> values.put(metric, Double.valueOf(value[1])),
                            () -> extra.put(value[0], Double.valueOf(value[1])));
        }
        return new Reading(
                Long.parseLong(key[1]),
                Integer.parseInt(key[2]),
                Long.parseLong(key[0].replaceAll("[?!]", "")),
                0,
                count.length == 1 ? null : Long.valueOf(count[1]),
                key[0].contains("?"),
                values,
                extra,
                Map.of(),
                key[0].contains("!"),
                null);
    }

    private static String text(Reading reading) {
        StringJoiner text = new StringJoiner(" ");
        text.add(key(ReadingKey.of(reading)));
        reading.values().forEach((metric, value) -> text.add(metric.code() + "=" + value));
        reading.extra().forEach((code, value) -> text.add(code + "=" + value));
        return text.toString();
    }

    private static String key(ReadingKey key) {
        return key.ts() + "/" + key.deviceId() + "/" + key.circuit();
    }
}
