package org.andian.reports.entry;

import org.andian.reports.entry.EntryCell.Kind;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns what a sheet's XML says of a cell into what its writer meant. */
final class CellValues {

    /** A double holds 15 decimal digits for certain; programs show the rest as zeros. */
    private static final double FIRST_CUT = 1e15;

    /** 000000, 000-0000, "YJ-"0000: two zeros at least, or a zero beside words. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?=.*0.*0|.*\"|.*\\\\)(?:0|-|\"[^\"]*\"|\\\\.)*0(?:0|-|\"[^\"]*\"|\\\\.)*");

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    CellValues(SharedStrings strings, StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * @param type the cell's attribute t (ECMA-376 Part 1, 18.18.11), null for a number
     * @param style its attribute s, an index of the workbook's cell formats, null for none
     * @param heard what stands between its tags; for type s the index of a shared string
     * @return of kind TEXT and blank where nothing stands there; never null
     * @throws NumberFormatException where a number is none: the file is damaged then
     */
    EntryCell of(String type, String style, HeardText heard) {
        String value = heard.raw();
        return switch (type == null ? "n" : type) {
            case "s" -> new EntryCell(Kind.TEXT, shared(value.strip()));
            case "str", "inlineStr" -> new EntryCell(Kind.TEXT, heard.text());
            case "b" -> new EntryCell(Kind.TEXT, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new EntryCell(Kind.ERROR, value);
            case "d" -> new EntryCell(Kind.DATE, value);
            default ->
                    value.isBlank()
                            ? new EntryCell(Kind.TEXT, "")
                            : number(Double.parseDouble(value.strip()), style);
        };
    }

    /** Empty for a cell that names no string, as programs write it where nothing stands. */
    private String shared(String index) {
        return index.isEmpty() ? "" : strings.get(Integer.parseInt(index));
    }

    private EntryCell number(double value, String style) {
        XSSFCellStyle look = look(style);
        if (look != null && isDate(look) && DateUtil.isValidExcelDate(value)) {
            return new EntryCell(Kind.DATE, date(value));
        }
        if (!Double.isFinite(value)) {
            return new EntryCell(Kind.ERROR, Double.toString(value));
        }
        if (Math.abs(value) >= FIRST_CUT) {
            return new EntryCell(Kind.CUT, plain(value));
        }
        return new EntryCell(
                Kind.NUMBER,
                look != null && isCode(look, value)
                        ? shown.formatRawCellContents(
                                value, look.getDataFormat(), look.getDataFormatString())
                        : plain(value));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Null for none, or one the workbook does not have. */
    private XSSFCellStyle look(String style) {
        if (style == null) {
            return null;
        }
        int index = Integer.parseInt(style);
        return index < 0 || index >= styles.getNumCellStyles() ? null : styles.getStyleAt(index);
    }

    private static boolean isDate(XSSFCellStyle look) {
        return DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString());
    }

    /** A whole number whose look says more than its value: zeros in front, letters beside. */
    private static boolean isCode(XSSFCellStyle look, double value) {
        return value >= 0
                && value == Math.rint(value)
                && CODE.matcher(look.getDataFormatString()).matches();
    }

    /** Without the time where it is midnight, since that is how a mere day is kept. */
    private String date(double value) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, from1904);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString();
    }
}
