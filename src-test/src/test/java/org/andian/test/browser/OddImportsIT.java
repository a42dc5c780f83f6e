package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

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

    /** As no program of an office writes it: Excel itself ends a cell before. */
    @ParameterizedTest
    @CsvSource({"zh, 第 3 行 B 列的单元格超过 32767 个字符", "en, 'The cell in row 3, column B'"})
    void aCellThatIsTooLongIsNamedInTheReadersLanguage(String language, String words)
            throws IOException {
        byte[] sent = changed(ledger(), "xl/sharedStrings.xml", "合并二", "长".repeat(32_768));
        assertRefused(language, words, sent);
    }

    @ParameterizedTest
    @CsvSource({"zh, 文件已损坏", "en, The file is damaged"})
    void aTextTheFileDoesNotHaveIsItsDamage(String language, String words) throws IOException {
        byte[] sent = changed(ledger(), "xl/worksheets/sheet3.xml", "<v>5</v>", "<v>99</v>");
        assertRefused(language, words, sent);
    }

    private void assertRefused(String language, String words, byte[] sent) {
        visitor.login("t-city", Populated.PASSWORD).speak(language);
        visitor.page().navigate("/bulk/import.xhtml?kind=PREMISES");
        upload("ledger.xlsx", sent);
        awaitState("REFUSED");
        assertThat(visitor.page().locator("[id='job:state']")).containsText(words);
        visitor.page().locator("[id='job:again']").click();
        assertThat(visitor.page().locator("[id='bulk:check']")).isVisible();
        assertEquals(List.of(), visitor.complaints());
    }

    /** With some words of one part replaced. */
    private static byte[] changed(byte[] workbook, String part, String words, String others)
            throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean meant = next.getName().equals(part);
                assertTrue(!meant || content.contains(words), content);
                out.putNextEntry(new ZipEntry(next.getName()));
                out.write(
                        (meant ? content.replace(words, others) : content)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed.toByteArray();
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
    }
}
