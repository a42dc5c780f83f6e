package org.andian.portal.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.measurement.Appended.Fate;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A reading is written {@code ts/device/circuit metric=value …}; a trailing {@code ?} on ts means
 * clockless.
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
    void aRepeatIsTheSameCountWithTheSameValues() {
        List<Reading> stored =
                List.of(reading("1?/7/1 power=1", 3L), reading("2?/7/2 power=1", 4L));
        Repeats repeats = new Repeats((device, since, limit) -> device == 7 ? stored : List.of());
        assertEquals(
                "true false false false true false true",
                String.join(
                        " ",
                        List.of(
                                        repeats.isRepeated(reading("9?/7/1 power=1", 3L)),
                                        repeats.isRepeated(reading("9?/7/1 power=1", null)),
                                        repeats.isRepeated(reading("9?/7/1 power=2", 3L)),
                                        repeats.isRepeated(reading("9/7/2 power=1", 4L)),
                                        repeats.isRepeated(reading("9?/7/2 power=1", 4L)),
                                        repeats.isRepeated(reading("9?/8/1 power=1", 3L)),
                                        repeats.isRepeated(reading("10?/8/1 power=1", 3L)))
                                .stream()
                                .map(String::valueOf)
                                .toList()));
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
            readings.add(reading(one, null));
        }
        return readings;
    }

    private static Reading reading(String text, Long seq) {
        String[] parts = text.split(" ");
        String[] key = parts[0].split("/");
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
                Long.parseLong(key[0].replace("?", "")),
                0,
                seq,
                key[0].endsWith("?"),
                values,
                extra);
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
