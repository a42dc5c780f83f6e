package org.andian.reports.entry;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a form as .xlsx. Every cell to fill is text, so that no program makes a date, a rounded
 * number or a formula of what is typed.
 */
public final class EntryFormWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LAST_ROW_TO_FILL = 20_000;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 20 * CHARACTER;
    private static final int WIDE = 60 * CHARACTER;

    /**
     * A value that is not among the choices is marked by the program but may be typed: the check
     * that counts is the portal's own.
     *
     * @param out left open
     * @throws IOException when {@code out} takes nothing more
     */
    public void write(EntryForm form, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            EntryStyles styles = new EntryStyles(workbook);
            Sheet fill = workbook.createSheet(form.sheets().fill());
            explain(form, workbook.createSheet(form.sheets().explain()), styles);
            values(form, workbook.createSheet(form.sheets().values()), styles);
            fill(form, fill, styles);
            workbook.write(out);
        }
    }

    private static void fill(EntryForm form, Sheet sheet, EntryStyles styles) {
        int headings = form.headingsAt() - 1;
        Row head = sheet.createRow(headings);
        for (int i = 0; i < form.fields().size(); i++) {
            EntryForm.Field field = form.fields().get(i);
            styles.put(
                    head,
                    i,
                    field.heading(),
                    field.required().isEmpty() ? styles.heading() : styles.requiredHeading());
            sheet.setColumnWidth(i, WIDTH);
            sheet.setDefaultColumnStyle(i, styles.text());
            offer(form, sheet, i);
        }
        if (form.remarks() != null) {
            styles.put(head, form.fields().size(), form.remarks(), styles.heading());
            sheet.setColumnWidth(form.fields().size(), WIDE);
        }
        sheet.createFreezePane(1, headings + 1);
        form.rows().forEach(row -> row(row, sheet.createRow(row.number() - 1), styles));
        if (form.remarks() != null) {
            sheet.setAutoFilter(
                    new CellRangeAddress(
                            headings,
                            Math.max(headings, sheet.getLastRowNum()),
                            0,
                            form.fields().size()));
        }
    }

    private static void row(EntryForm.Filled filled, Row row, EntryStyles styles) {
        for (int i = 0; i < filled.cells().size(); i++) {
            if (filled.cells().get(i) != null || filled.wrong().contains(i)) {
                styles.put(
                        row,
                        i,
                        filled.cells().get(i),
                        filled.wrong().contains(i) ? styles.wrong() : styles.text());
            }
        }
        if (filled.remark() != null) {
            styles.put(row, filled.cells().size(), filled.remark(), styles.remark());
        }
    }

    private static void offer(EntryForm form, Sheet sheet, int field) {
        int choices = form.fields().get(field).choices();
        if (choices < 0 || form.choices().get(choices).all().isEmpty()) {
            return;
        }
        String letter = CellReference.convertNumToColString(choices * 2);
        String range =
                "'"
                        + form.sheets().values().replace("'", "''")
                        + "'!$"
                        + letter
                        + "$2:$"
                        + letter
                        + "$"
                        + (form.choices().get(choices).all().size() + 1);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation =
                helper.createValidation(
                        helper.createFormulaListConstraint(range),
                        new CellRangeAddressList(
                                form.headingsAt(), LAST_ROW_TO_FILL, field, field));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private static void explain(EntryForm form, Sheet sheet, EntryStyles styles) {
        List<String> headings = form.sheets().explainHeadings();
        Row head = sheet.createRow(0);
        IntStream.range(0, headings.size())
                .forEach(i -> styles.put(head, i, headings.get(i), styles.heading()));
        sheet.setColumnWidth(0, WIDTH);
        sheet.setColumnWidth(1, WIDTH / 2);
        sheet.setColumnWidth(2, WIDE);
        sheet.setColumnWidth(3, WIDTH * 2);
        for (int i = 0; i < form.fields().size(); i++) {
            EntryForm.Field field = form.fields().get(i);
            Row row = sheet.createRow(i + 1);
            styles.put(row, 0, field.heading(), styles.text());
            styles.put(row, 1, field.required(), styles.text());
            styles.put(row, 2, field.note(), styles.remark());
            styles.put(row, 3, field.example(), styles.text());
        }
        sheet.createFreezePane(0, 1);
    }

    /**
     * Two columns for each list: the value, which the sheet to fill offers, and its code. Written
     * row by row, as the streaming workbook wants.
     */
    private static void values(EntryForm form, Sheet sheet, EntryStyles styles) {
        Row head = sheet.createRow(0);
        for (int list = 0; list < form.choices().size(); list++) {
            styles.put(head, list * 2, form.choices().get(list).heading(), styles.heading());
            sheet.setColumnWidth(list * 2, WIDTH);
        }
        int longest =
                form.choices().stream().mapToInt(choices -> choices.all().size()).max().orElse(0);
        for (int at = 0; at < longest; at++) {
            Row row = sheet.createRow(at + 1);
            for (int list = 0; list < form.choices().size(); list++) {
                List<EntryForm.Choice> all = form.choices().get(list).all();
                if (at < all.size()) {
                    styles.put(row, list * 2, all.get(at).value(), styles.text());
                    styles.put(row, list * 2 + 1, all.get(at).code(), styles.text());
                }
            }
        }
        sheet.createFreezePane(0, 1);
    }
}
