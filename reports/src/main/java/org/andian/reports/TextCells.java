package org.andian.reports;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts texts into the cells of a workbook, where they stay texts: one that a spreadsheet takes for
 * a formula bears the sign of a typed apostrophe, or whoever edits the cell would make it one. Each
 * style has one twin for such cells, made when it is first needed. For one thread.
 */
public final class TextCells {

    private static final int LONGEST_TEXT = 32_767;

    /** What readers take for an escaped character, such as _x000D_ (ECMA-376, 22.9.2.19). */
    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String ESCAPED_UNDERSCORE = "_x005F_";

    private final Workbook workbook;
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    public TextCells(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Excel takes no longer cell than 32,767 characters, and POI throws: what is beyond is left
     * out. Whoever needs such a text in full has the CSV.
     *
     * @param cell in the style it is to have
     */
    public void put(Cell cell, String text) {
        cell.setCellValue(shorten(LIKE_ESCAPED.matcher(text).replaceAll(ESCAPED_UNDERSCORE)));
        if (FormulaStart.isOf(text)) {
            CellStyle style = cell.getCellStyle();
            cell.setCellStyle(quoted.computeIfAbsent(style.getIndex(), index -> twin(style)));
        }
    }

    private CellStyle twin(CellStyle style) {
        CellStyle twin = workbook.createCellStyle();
        twin.cloneStyleFrom(style);
        twin.setQuotePrefixed(true);
        return twin;
    }

    /** Cuts no character of two halves in two. */
    private static String shorten(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, half ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
