package org.andian.reports;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

import java.util.List;

/**
 * The few cell styles of a workbook, made once: Excel allows 64,000 of them and is slow long
 * before.
 */
final class Styles {

    private static final int CHARACTER = 256;

    private final Workbook workbook;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle header;
    private final List<CellStyle> body;
    private final List<CellStyle> total;

    Styles(Workbook workbook, Table table) {
        this.workbook = workbook;
        title = plain(16, true);
        title.setWrapText(true);
        note = plain(10, false);
        note.setWrapText(true);
        header = headerStyle();
        body = table.columns().stream().map(column -> cells(column, false)).toList();
        total = table.columns().stream().map(column -> cells(column, true)).toList();
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle header() {
        return header;
    }

    /** Of a cell in a row, by its column from 0. */
    CellStyle body(int column) {
        return body.get(column);
    }

    CellStyle total(int column) {
        return total.get(column);
    }

    /** In 1/256 of a character, as POI counts. */
    int width(Column column) {
        return CHARACTER * SheetPages.width(column);
    }

    private CellStyle headerStyle() {
        CellStyle style = ruled(plain(11, true));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private CellStyle cells(Column column, boolean bold) {
        CellStyle style = ruled(plain(11, bold));
        style.setDataFormat(workbook.createDataFormat().getFormat(format(column)));
        style.setWrapText(column.type() == Column.Type.TEXT);
        style.setAlignment(
                column.isNumeric() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        return style;
    }

    /** Texts are formatted as texts, so that an edited code of digits keeps its leading zeros. */
    private static String format(Column column) {
        return switch (column.type()) {
            case TEXT -> "@";
            case NUMBER, PERCENT -> column.pattern();
            case TIME -> "yyyy-mm-dd hh:mm:ss";
        };
    }

    private CellStyle plain(int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle ruled(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
