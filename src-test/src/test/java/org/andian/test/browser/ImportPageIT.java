package org.andian.test.browser;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The import as a person walks it: template, upload, faults, mended sheet, confirmation, passwords.
 */
class ImportPageIT {

    @TempDir private Path folder;

    private final Node node = Populated.portal().node();
    private final Visitor visitor = Chromium.shared().visitor(node);

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void fromTheTemplateToTheRegister() throws IOException {
        visitor.login("t-city", Populated.PASSWORD).speak("zh");
        visitor.page().navigate("/bulk/import.xhtml?kind=PREMISES");
        Path template = download("bulk:template");
        Path wrong =
                edited(
                        template,
                        sheet -> {
                            add(sheet, fresh("B1"), "浏览器单位一", "", "永济市", "学校", "", "路 1 号");
                            add(sheet, fresh("B2"), "浏览器单位二", "911", "永济市", "没有这一行", "", "路 2 号");
                            add(sheet, fresh("B3"), "", "", "永济市", "SCHOOL", "", "路 3 号");
                        });

        upload(wrong);
        awaitState("CHECKED");
        assertEquals("3 1 0 2", counts());
        assertEquals(
                List.of(
                        "4 统一社会信用代码 911 18 位数字和大写字母（不含 I、O、S、V、Z），末位是校验码，请与营业执照核对",
                        "4 行业 没有这一行 没有这个名称或代码。请照“可填值”填写",
                        "5 单位名称 — 此项必填，请填写"),
                findings());
        assertEquals(0, registered());

        confirm();
        awaitState("DONE");
        assertEquals("3 1 0 2", counts());
        assertEquals(1, registered());

        Path marked = download("job:marked");
        visitor.page().locator("[id='job:again']").click();
        upload(
                edited(
                        marked,
                        sheet -> {
                            assertEquals(
                                    "统一社会信用代码：18 位数字和大写字母（不含"
                                            + " I、O、S、V、Z），末位是校验码，请与营业执照核对；行业：没有这个名称或代码。请照“可填值”填写",
                                    sheet.getRow(3).getCell(11).getStringCellValue());
                            sheet.getRow(3).getCell(2).setBlank();
                            sheet.getRow(3).createCell(4).setCellValue("商场超市");
                            sheet.getRow(4).createCell(1).setCellValue("浏览器单位三");
                        }));
        awaitState("CHECKED");
        assertEquals("3 2 1 0", counts(), () -> findings().toString());
        confirm();
        awaitState("DONE");
        assertEquals(3, registered());
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aFileThatIsNoneIsRefusedInOneSentence() throws IOException {
        visitor.login("t-city", Populated.PASSWORD).speak("zh");
        visitor.page().navigate("/bulk/import.xhtml");
        upload(Files.writeString(folder.resolve("list.xlsx"), "code,name"));
        awaitState("REFUSED");
        PlaywrightAssertions.assertThat(visitor.page().locator("[id='job:state']"))
                .containsText("不是 Excel 文件");
        visitor.page().locator("[id='job:again']").click();
        PlaywrightAssertions.assertThat(visitor.page().locator("[id='bulk:check']")).isVisible();
    }

    @Test
    void aNewUserLogsInWithTheDownloadedPassword() throws IOException {
        visitor.login("t-security", Populated.PASSWORD).page().navigate("/bulk/import.xhtml");
        upload(
                edited(
                        download("bulk:template"),
                        sheet ->
                                add(sheet, fresh("b-user"), "王小明", "13900000002", "县区安委办", "永济市")));
        awaitState("CHECKED");
        confirm();
        awaitState("DONE");
        String password = rows(download("job:secrets")).getLast().getLast();
        try (Visitor user = Chromium.shared().visitor(node)) {
            user.login(fresh("b-user"), password);
            assertTrue(user.page().url().contains("/password.xhtml"), user.page().url());
        }
    }

    @Test
    void whoMayImportNothingHasNoSuchPage() {
        visitor.login("t-leader", Populated.PASSWORD).page().navigate("/bulk/import.xhtml");
        assertEquals(0, visitor.page().locator("[id='bulk:check']").count());
        assertTrue(
                visitor.complaints().toString().contains("403"), visitor.complaints().toString());
    }

    private void upload(Path file) {
        visitor.page().locator("input[type=file]").setInputFiles(file);
        visitor.page().locator("[id='bulk:check']").click();
    }

    private void confirm() {
        visitor.page().locator("[id='job:confirm']").click();
        visitor.page().locator(".ui-confirmdialog-yes:visible").click();
    }

    private void awaitState(String state) {
        PlaywrightAssertions.assertThat(visitor.page().locator("[id='job:state']"))
                .hasAttribute("data-state", Pattern.compile(state));
    }

    private Path download(String button) {
        Path file = folder.resolve(button.replace(':', '-') + ".xlsx");
        visitor.page()
                .waitForDownload(() -> visitor.page().locator("[id='" + button + "']").click())
                .saveAs(file);
        return file;
    }

    private String counts() {
        return String.join(
                " ",
                List.of("rows", "fresh", "same", "wrong").stream()
                        .map(
                                id ->
                                        visitor.page()
                                                .locator("#" + id)
                                                .innerText()
                                                .replaceAll("\\D+", ""))
                        .toList());
    }

    private List<String> findings() {
        return visitor.page().locator("[id='job:findings_data'] > tr").all().stream()
                .map(
                        row ->
                                String.join(
                                        " ",
                                        row.locator("td").all().stream()
                                                .map(Locator::innerText)
                                                .toList()))
                .toList();
    }

    private int registered() {
        try (Visitor reader = Chromium.shared().visitor(node).login("t-city", Populated.PASSWORD)) {
            return List.of("B1", "B2", "B3").stream()
                    .mapToInt(
                            code -> {
                                reader.page().navigate("/premises/list.xhtml?q=" + fresh(code));
                                return reader.page()
                                                        .locator(
                                                                "a[href*='code="
                                                                        + fresh(code)
                                                                        + "']")
                                                        .count()
                                                > 0
                                        ? 1
                                        : 0;
                            })
                    .sum();
        }
    }

    private static void add(Sheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private Path edited(Path file, Consumer<Sheet> edit) throws IOException {
        Path edited = Files.createTempFile(folder, "edited", ".xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(edited)) {
            edit.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return edited;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }
}
