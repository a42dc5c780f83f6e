package org.andian.db;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A reference table as comma-separated text (RFC 4180, one record a line, first line the column
 * names); an empty field reads as null.
 */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setNullString("")
                    .get();

    private Csv() {}

    /**
     * @param name of a file in {@code /db/reference}, with its ending
     * @return its text, without a byte-order mark since none is shipped with one
     */
    static String text(String name) {
        try (InputStream in = Csv.class.getResourceAsStream("/db/reference/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return one map a record in the order of the text, by the names of the first line; what was
     *     empty is null
     * @throws IllegalArgumentException when a record has more or fewer fields than the first line,
     *     with the record's number: a comma that was not quoted would otherwise move every field
     *     behind it
     */
    static List<Map<String, String>> records(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.stream().map(Csv::record).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> record(CSVRecord record) {
        if (!record.isConsistent()) {
            throw new IllegalArgumentException(
                    "Record "
                            + record.getRecordNumber()
                            + " has "
                            + record.size()
                            + " fields, other than the first line: "
                            + record);
        }
        return record.toMap();
    }
}
