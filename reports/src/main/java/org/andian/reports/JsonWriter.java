package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table as one JSON object: {@code title}, {@code note}, {@code columns} (each with its {@code
 * headings} from the top down, {@code type}, {@code unit}, {@code decimals}), {@code rows} and
 * {@code totals} as arrays of cells, and {@code explanations} as texts. Numbers are numbers in
 * full, ratios not multiplied, times ISO-8601 in UTC, nothing is null.
 *
 * <p>UTF-8 without a byte-order mark, as RFC 8259 8.1 wants it; one row a line, so that a long file
 * can be looked through. The chart is left out: its values are in the rows.
 */
public final class JsonWriter implements TableWriter {

    @Override
    public void write(Table table, OutputStream out, Progress progress) throws IOException {
        Writer json = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        json.append("{\"title\":")
                .append(JsonText.of(table.title()))
                .append(",\"note\":")
                .append(JsonText.of(table.note()));
        json.append(",\"columns\":[");
        String comma = "";
        for (Column column : table.columns()) {
            json.append(comma).append(column(column));
            comma = ",";
        }
        json.append("],\"rows\":[");
        rows(json, progress.watch(table.rows().get()));
        json.append("],\"totals\":[");
        rows(json, table.totals().iterator());
        json.append("],\"explanations\":[")
                .append(
                        table.explanations().stream()
                                .map(JsonText::of)
                                .collect(Collectors.joining(",")));
        json.append("]}\n");
        json.flush();
    }

    private static String column(Column column) {
        List<String> headings = column.headings().stream().map(JsonText::of).toList();
        return "{\"headings\":["
                + String.join(",", headings)
                + "],\"type\":"
                + JsonText.of(column.type().name().toLowerCase(Locale.ROOT))
                + ",\"unit\":"
                + JsonText.of(column.unit())
                + ",\"decimals\":"
                + column.decimals()
                + "}";
    }

    private static void rows(Writer json, Iterator<List<Object>> rows) throws IOException {
        String before = "\n";
        while (rows.hasNext()) {
            List<String> cells = rows.next().stream().map(JsonWriter::cell).toList();
            json.append(before).append('[').append(String.join(",", cells)).append(']');
            before = ",\n";
        }
    }

    /** Numbers in full: a reader must not lose digits to an exponent. */
    private static String cell(Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            case Instant at -> JsonText.of(at.toString());
            default -> JsonText.of(value.toString());
        };
    }
}
