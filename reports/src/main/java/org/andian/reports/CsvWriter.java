package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;

/**
 * Comma-separated values after RFC 4180, UTF-8 with a byte-order mark (spreadsheets need it to read Chinese), one header line.
 * A text that a spreadsheet would run as a formula is led by an apostrophe.
 */
public final class CsvWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    public void write(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        line(writer, table.columns().stream().map(Column::label).map(CsvWriter::text).toList());
        for (Iterator<List<Object>> rows = table.rows().get(); rows.hasNext();) {
            line(writer, cells(table, rows.next()));
        }
        writer.flush();
    }

    private static List<String> cells(Table table, List<Object> row) {
        return row.stream().map(value -> cell(value, table.zone())).toList();
    }

    private static String cell(Object value, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            case Instant at -> TIME.format(at.atZone(zone));
            default -> text(value.toString());
        };
    }

    private static String text(String value) {
        String safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(String.join(",", cells));
        writer.write("\r\n");
    }
}
