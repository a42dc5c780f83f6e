package org.andian.reports;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An Excel workbook with one sheet: title, note, merged multi-level header, frozen panes, typed
 * numbers and times, foot rows in bold, explanations, and Excel's own bar chart beside. Keeps only
 * a window of rows in memory; text stays text and is never taken for a formula.
 *
 * <p>Times are Excel's own, local to the table's zone; a cell that shows nothing in a column of
 * numbers holds a dash, which formulas leave out. Sums and averages stay those of the table: there
 * are no formulas. A table that does not fit a sheet ends with an {@link IOException}.
 */
public final class XlsxWriter implements TableWriter {

    private static final int AROUND = 76;

    /** Rows a table may have here: Excel's 1,048,576 less room for title, header and foot. */
    public static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - AROUND;

    private static final int ROWS_IN_MEMORY = 200;
    private static final int HEADER_STARTS = 2;

    @Override
    public void write(Table table, OutputStream out, Progress progress) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            SXSSFSheet sheet =
                    workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
            SheetPages pages = new SheetPages(table);
            XlsxCells cells = new XlsxCells(table, sheet, pages);
            int headerEnd = HEADER_STARTS + table.headerLevels();
            page(sheet, headerEnd);
            pages.setUp(sheet);
            cells.heading(pages.firstPage());
            cells.header(HEADER_STARTS);
            XlsxChart chart = new XlsxChart(table, headerEnd);
            int end = cells.rows(chart.watch(progress.watch(table.rows().get())), headerEnd);
            end = cells.totals(end);
            cells.explanations(end + 1, pages.firstPage());
            chart.draw(workbook.getXSSFWorkbook().getSheetAt(0));
            workbook.write(out);
        }
    }

    /**
     * Header and first column stay in sight on the screen, and on paper they stand on every page.
     */
    private static void page(SXSSFSheet sheet, int headerEnd) {
        sheet.createFreezePane(1, headerEnd);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_STARTS, headerEnd - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.getFooter().setCenter("— &P —");
    }
}
