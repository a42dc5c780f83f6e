package org.andian.reports.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.reports.entry.EntryForm.Choice;
import org.andian.reports.entry.EntryForm.Choices;
import org.andian.reports.entry.EntryForm.Field;
import org.andian.reports.entry.EntryForm.Filled;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class EntryFormWriterTest {

    @TempDir private Path folder;

    private final EntryForm form =
            new EntryForm(
                    new EntryForm.Sheets("填写", "说明", "可填值", List.of("列", "必填", "怎样填", "示例")),
                    List.of(
                            new Field("编码", "必填", "1–40 位", "P-1", -1),
                            new Field("县区", "", "见可填值", "盐湖区", 0)),
                    "检查结果",
                    2,
                    List.of(
                            new Filled(3, List.of("=1+1", "盐湖"), Set.of(1), "没有这个县区"),
                            new Filled(7, Arrays.asList("007", null), Set.of(), null)),
                    List.of(
                            new Choices(
                                    "县区",
                                    List.of(
                                            new Choice("盐湖区", "140802"),
                                            new Choice("永济市", "140881")))));

    @Test
    void whatIsWrittenIsReadBackAsText() throws Exception {
        EntrySheet sheet = new EntryReader().read(written(), 100);
        assertEquals("填写", sheet.name());
        assertEquals(
                """
                EntryRow[number=2, hidden=false, cells={0=EntryCell[kind=TEXT, text=编码], 1=EntryCell[kind=TEXT, \
                text=县区], 2=EntryCell[kind=TEXT, text=检查结果]}]
                EntryRow[number=3, hidden=false, cells={0=EntryCell[kind=TEXT, text==1+1], 1=EntryCell[kind=TEXT, \
                text=盐湖], 2=EntryCell[kind=TEXT, text=没有这个县区]}]
                EntryRow[number=7, hidden=false, cells={0=EntryCell[kind=TEXT, text=007]}]\
                """,
                String.join("\n", sheet.rows().stream().map(EntryRow::toString).toList()));
    }

    @Test
    void theSecondColumnOffersItsValuesAndTheWrongCellIsMarked() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written()))) {
            Sheet fill = workbook.getSheetAt(0);
            assertEquals(
                    "'可填值'!$A$2:$A$3",
                    fill.getDataValidations().getFirst().getValidationConstraint().getFormula1());
            assertEquals(
                    "B3:B20001",
                    fill.getDataValidations()
                            .getFirst()
                            .getRegions()
                            .getCellRangeAddresses()[0]
                            .formatAsString());
            assertEquals(List.of(true, false), List.of(isMarked(fill, 2, 1), isMarked(fill, 2, 0)));
            assertEquals(
                    "140881", workbook.getSheet("可填值").getRow(2).getCell(1).getStringCellValue());
            assertEquals("怎样填", workbook.getSheet("说明").getRow(0).getCell(2).getStringCellValue());
        }
    }

    @Test
    void whatLooksLikeAFormulaStaysATextWhenItIsEdited() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written()))) {
            Row row = workbook.getSheetAt(0).getRow(2);
            assertEquals("=1+1", row.getCell(0).getStringCellValue());
            assertEquals("@", row.getCell(0).getCellStyle().getDataFormatString());
            assertEquals(
                    List.of(true, false),
                    List.of(
                            row.getCell(0).getCellStyle().getQuotePrefixed(),
                            row.getCell(1).getCellStyle().getQuotePrefixed()));
        }
    }

    private static boolean isMarked(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellStyle().getFillPattern()
                == FillPatternType.SOLID_FOREGROUND;
    }

    private Path written() throws Exception {
        Path file = folder.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new EntryFormWriter().write(form, out);
        }
        return file;
    }
}
