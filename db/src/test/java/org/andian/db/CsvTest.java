package org.andian.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CsvTest {

    @Test
    void quotesHoldCommasAndDoubledQuotes() {
        Map<String, String> record =
                Csv.records("one,two,three,four\na,\"b, c\",\"say \"\"x\"\"\",\n").getFirst();
        assertEquals(
                Arrays.asList("a", "b, c", "say \"x\"", null),
                Stream.of("one", "two", "three", "four").map(record::get).toList());
    }

    @Test
    void aShortRecordIsNotGuessedAt() {
        assertThrows(IllegalArgumentException.class, () -> Csv.records("a,b\n1\n"));
    }

    @Test
    void shippedDistrictsNameTheirParentsFirst() {
        List<Map<String, String>> districts = Csv.records(Csv.text("districts.csv"));
        Set<String> codes = codes(districts);
        assertEquals(62, districts.size());
        assertTrue(
                districts.stream()
                        .map(d -> d.get("parent_code"))
                        .allMatch(parent -> parent == null || codes.contains(parent)));
    }

    @Test
    void everyVenueGroupsDepartmentExists() {
        Set<String> departments = codes(Csv.records(Csv.text("departments.csv")));
        List<String> strangers =
                Csv.records(Csv.text("venue_groups.csv")).stream()
                        .map(g -> g.get("department"))
                        .filter(d -> d != null && !departments.contains(d))
                        .toList();
        assertEquals(List.of(), strangers);
    }

    private static Set<String> codes(List<Map<String, String>> records) {
        return records.stream()
                .map(r -> r.get("code"))
                .filter(c -> c != null)
                .collect(Collectors.toSet());
    }
}
