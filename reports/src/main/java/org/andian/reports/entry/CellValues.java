package org.andian.reports.entry;

import org.andian.reports.entry.EntryCell.Kind;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what a sheet's XML says of a cell into what its writer meant. */
final class CellValues {

    /** A double holds 15 decimal digits for certain; programs show the rest as zeros. */
    private static final double FIRST_CUT = 1e15;

    /** 10000-01-01, in days since 1900. */
    private static final double FIRST_BEYOND_DAYS = 2_958_466;

    /** As XML writes a double; Java itself takes more, such as 1d. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private static final Set<String> NOT_FINITE = Set.of("NaN", "INF", "-INF");

    /** 000000, 000-0000, "YJ-"0000: two zeros at least, or a zero beside words. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?=.*0.*0|.*\"|.*\\\\)(?:0|-|\"[^\"]*\"|\\\\.)*0(?:0|-|\"[^\"]*\"|\\\\.)*");

    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    CellValues(SharedStrings strings, NumberFormats formats, boolean from1904) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /**
     * @param type the cell's attribute t (ECMA-376 Part 1, 18.18.11), null for a number
     * @param style its attribute s, an index of the workbook's cell formats, null for none
     * @param heard what stands between its tags; for type s the index of a shared string
     * @return of kind TEXT and blank where nothing stands there; never null
     * @throws IllegalArgumentException where a number is none, or truth neither: the file is
     *     damaged then, and so it is for
     * @throws IndexOutOfBoundsException where it names a shared string the file does not have
     */
    EntryCell of(String type, String style, HeardText heard) {
        String value = heard.raw();
        return switch (type == null ? "n" : type) {
            case "s" -> new EntryCell(Kind.TEXT, shared(value.strip()));
            case "str", "inlineStr" -> new EntryCell(Kind.TEXT, heard.text());
            case "b" -> new EntryCell(Kind.TEXT, truth(value.strip()));
            case "e" -> new EntryCell(Kind.ERROR, value);
            case "d" -> new EntryCell(Kind.DATE, value);
            default ->
                    value.isBlank() ? new EntryCell(Kind.TEXT, "") : number(value.strip(), style);
        };
    }

    /** Empty for a cell that names no string, as programs write it where nothing stands. */
    private String shared(String index) {
        return index.isEmpty() ? "" : strings.get(Integer.parseInt(index));
    }

    private static String truth(String value) {
        return switch (value) {
            case "" -> "";
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default -> throw new IllegalArgumentException("Neither true nor false: " + value);
        };
    }

    private EntryCell number(String text, String style) {
        if (NOT_FINITE.contains(text)) {
            return new EntryCell(Kind.ERROR, text);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        double value = Double.parseDouble(text);
        Optional<NumberFormats.Format> look = formats.of(style);
        if (look.filter(CellValues::isDate).isPresent() && isDay(value)) {
            return new EntryCell(Kind.DATE, date(value));
        }
        if (!Double.isFinite(value)) {
            return new EntryCell(Kind.ERROR, text);
        }
        if (Math.abs(value) >= FIRST_CUT) {
            return new EntryCell(Kind.CUT, plain(value));
        }
        return new EntryCell(
                Kind.NUMBER,
                look.filter(format -> isCode(format, value))
                        .map(format -> shown(value, format))
                        .orElseGet(() -> plain(value)));
    }

    private String shown(double value, NumberFormats.Format look) {
        return shown.formatRawCellContents(value, look.id(), look.code());
    }

    /** Programs show no day outside, but the number. */
    private static boolean isDay(double value) {
        return value >= 0 && value < FIRST_BEYOND_DAYS;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(NumberFormats.Format look) {
        return DateUtil.isADateFormat(look.id(), look.code());
    }

    /** A whole number whose look says more than its value: zeros in front, letters beside. */
    private static boolean isCode(NumberFormats.Format look, double value) {
        return value >= 0 && value == Math.rint(value) && CODE.matcher(look.code()).matches();
    }

    /** Without the time where it is midnight, since that is how a mere day is kept. */
    private String date(double value) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, from1904);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString();
    }
}
