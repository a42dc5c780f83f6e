package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;

import org.andian.test.Populated;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Ledgers as offices keep them, and file names as people give them. */
class OddImportsIT {

    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Visitor visitor = Chromium.shared().visitor(Populated.portal().node());

    @AfterEach
    void leave() {
        visitor.close();
    }

    /** A cover, a hidden ledger of last year, and one whose district is merged over its rows. */
    private static byte[] ledger() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            add(workbook.createSheet("封面"), 0, "用电单位台账");
            add(workbook.createSheet("去年"), 0, "单位编码", "单位名称", "县区", "行业", "地址");
            workbook.setSheetHidden(1, true);
            Sheet sheet = workbook.createSheet("今年");
            add(sheet, 0, "单位编码", "单位名称", "县区", "行业", "地址");
            add(sheet, 1, fresh("M1"), "合并\u200e一", "永济市", "学校", "路 1 号");
            add(sheet, 2, fresh("M2"), "合并二", "", "学校", "路 2 号");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            sheet.setColumnHidden(4, true);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void add(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private void upload(String name, byte[] content) {
        visitor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, TYPE, content));
        visitor.page().locator("[id='bulk:check']").click();
    }

    private void awaitState(String state) {
        assertThat(visitor.page().locator("[id='job:state']")).hasAttribute("data-state", state);
    }

    @Test
    void aCoverAHiddenSheetAHiddenColumnAndMergedCellsAreTold() throws IOException {
        visitor.login("t-city", Populated.PASSWORD).speak("zh");
        visitor.page().navigate("/bulk/import.xhtml?kind=PREMISES");
        upload("今年台账.xlsx", ledger());
        awaitState("CHECKED");
        assertThat(visitor.page().locator("[id='job:state']")).containsText("工作表“今年”，列名在第 1 行。");
        assertThat(visitor.page().locator("[id='job:others']")).hasText("没有读的工作表：封面、去年（隐藏）。");
        assertThat(visitor.page().locator("[id='job:state']")).containsText("隐藏的列也读了：地址。");
        assertThat(visitor.page().locator("[id='job:findings']")).containsText("合并格的值是“永济市”");
        assertThat(visitor.page().locator("#fresh")).containsText("1");

        visitor.page().locator("[id='job:merged']").click();
        assertThat(visitor.page().locator("#fresh")).containsText("2");
        awaitState("CHECKED");
        visitor.page().locator("[id='job:confirm']").click();
        visitor.page().locator(".ui-confirmdialog-yes:visible").click();
        awaitState("DONE");
        visitor.page().navigate("/premises/list.xhtml?q=合并一");
        assertThat(visitor.page().locator("a[href*='code=" + fresh("M1") + "']").first())
                .isVisible();
        assertEquals(List.of(), visitor.complaints());
    }

    @ParameterizedTest
    @CsvSource({"zh, 文件名", "en, file name"})
    void aNameThatCannotBeAFilesIsRefusedInTheReadersLanguage(String language, String words)
            throws IOException {
        visitor.login("t-city", Populated.PASSWORD).speak(language);
        visitor.page().navigate("/bulk/import.xhtml?kind=PREMISES");
        upload("台账|一.xlsx", ledger());
        assertThat(visitor.page().locator("[id='bulk'] .notices").first()).containsText(words);
        assertEquals(List.of(), visitor.complaints());
        visitor.speak("zh");
    }
}
