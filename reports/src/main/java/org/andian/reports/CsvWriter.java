package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Comma-separated values after RFC 4180, UTF-8 with a byte-order mark (spreadsheets need it to read
 * Chinese), one header line. A text that a spreadsheet would run as a formula is led by an
 * apostrophe. Numbers stand without separators and to {@value #DECIMALS} decimals, or to their
 * column's where these are more, without zeros at the end; ratios as percentages of their column's
 * decimals, nothing as nothing.
 *
 * <p>Lines end in CR LF, the last one as well. Foot rows follow the last row without a mark of
 * their own. Behind an empty line stand title, note and explanations, each in one cell: a program
 * stops there, a person finds what the figures are. The chart is left out.
 */
public final class CsvWriter implements TableWriter {

    /** Behind the point: more than a screen shows, since programs go on reckoning with them. */
    public static final int DECIMALS = 4;

    /** Controls but for the ends of lines, signs that turn the direction, what is no character. */
    private static final Pattern SHAPELESS =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}"
                            + "\\p{Cs}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}]");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public void write(Table table, OutputStream out, Progress progress) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        line(
                writer,
                table.columns().stream().map(CsvWriter::heading).map(CsvWriter::text).toList());
        for (Iterator<List<Object>> rows = progress.watch(table.rows().get()); rows.hasNext(); ) {
            line(writer, cells(table, rows.next()));
        }
        for (List<Object> total : table.totals()) {
            line(writer, cells(table, total));
        }
        ending(writer, table);
        writer.flush();
    }

    private static void ending(Writer writer, Table table) throws IOException {
        line(writer, List.of());
        for (String text :
                Stream.of(List.of(table.title(), table.note()), table.explanations())
                        .flatMap(List::stream)
                        .filter(one -> !one.isEmpty())
                        .toList()) {
            line(writer, List.of(text(text)));
        }
    }

    private static List<String> cells(Table table, List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(table, column, row.get(column)))
                .toList();
    }

    /**
     * Times are local ones of the table's zone, without it: the reader of such a file is a person.
     */
    private static String cell(Table table, int column, Object value) {
        return switch (value) {
            case null -> "";
            case Number ratio when table.columns().get(column).type() == Column.Type.PERCENT ->
                    percent(table.columns().get(column), ratio);
            case Number number -> plain(table.columns().get(column), number);
            case Instant at -> TIME.format(at.atZone(table.zone()));
            default -> text(value.toString());
        };
    }

    /** All levels in one line, so that equal lowest headings are told apart. */
    private static String heading(Column column) {
        List<String> upper = column.headings().subList(0, column.headings().size() - 1);
        return upper.isEmpty()
                ? column.label()
                : String.join(" / ", upper) + " / " + column.label();
    }

    /** Rounded half up, without the zeros a floating-point number drags along. */
    private static String plain(Column column, Number number) {
        return new BigDecimal(number.toString())
                .setScale(Math.max(DECIMALS, column.decimals()), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A ratio in hundredths, rounded half up as on the screen. */
    private static String percent(Column column, Number ratio) {
        return new BigDecimal(ratio.toString())
                        .movePointRight(2)
                        .setScale(column.decimals(), RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /**
     * Quoted where RFC 4180 asks for it, after the apostrophe is set; without what has no shape.
     */
    private static String text(String value) {
        String plain = SHAPELESS.matcher(value).replaceAll("");
        String safe = FormulaStart.isOf(plain) ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(String.join(",", cells));
        writer.write("\r\n");
    }
}
