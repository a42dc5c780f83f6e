package org.andian.reports.entry;

import org.andian.reports.TextCells;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few cell styles of a form, made once, and the cells in them. */
final class EntryStyles {

    private final Workbook workbook;
    private final TextCells texts;
    private final CellStyle text;
    private final CellStyle wrong;
    private final CellStyle remark;
    private final CellStyle heading;
    private final CellStyle requiredHeading;

    EntryStyles(Workbook workbook) {
        this.workbook = workbook;
        texts = new TextCells(workbook);
        text = plain();
        wrong = filled(plain(), IndexedColors.ROSE);
        remark = plain();
        remark.setWrapText(true);
        heading = headed(IndexedColors.GREY_25_PERCENT);
        requiredHeading = headed(IndexedColors.LIGHT_YELLOW);
    }

    CellStyle text() {
        return text;
    }

    CellStyle wrong() {
        return wrong;
    }

    CellStyle remark() {
        return remark;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle requiredHeading() {
        return requiredHeading;
    }

    /**
     * @param text null leaves the cell empty
     */
    void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text != null) {
            texts.put(cell, text);
        }
    }

    private CellStyle plain() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle headed(IndexedColors colour) {
        CellStyle style = filled(plain(), colour);
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static CellStyle filled(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
