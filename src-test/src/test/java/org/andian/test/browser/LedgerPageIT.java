package org.andian.test.browser;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ledgers as people read them: the file says what the page says, and a column can be added. */
class LedgerPageIT {

    private static final List<String> LEDGERS =
            List.of("INVESTIGATION", "HAZARD", "EQUIPMENT", "TRAINING", "GOODS");

    private final TwoPlaces places = TwoPlaces.portal();
    private final Visitor visitor = Chromium.shared().visitor(Populated.portal().node());

    @AfterEach
    void leave() {
        visitor.close();
    }

    /** Re-read from the workbook, cell by cell, each line of the page is there. */
    @Test
    void theFileSaysWhatThePageSays() throws IOException {
        visitor.login("z-city", Populated.PASSWORD).speak("zh");
        places.as("city")
                .post(
                        "/api/v1/ledgers/entries/goods",
                        """
                        {"premises": "Z-IN", "no": "%s", "checkedOn": "2026-01-01", "goods": "插座", \
                        "finding": "NO_CCC", "inspector": "tests", "pieces": 1234}\
                        """
                                .formatted(fresh("LP")));
        for (String ledger : LEDGERS) {
            visitor.page().navigate("/ledger/view.xhtml?ledger=" + ledger + "&premises=Z-IN");
            List<List<String>> shown = shown();
            assertFalse(shown.isEmpty(), ledger);
            List<List<String>> read = read(xlsx(), shown.getFirst().size());
            assertEquals(
                    List.of(),
                    shown.stream().filter(line -> !read.contains(line)).toList(),
                    () -> ledger + " as the file has it: " + read);
        }
    }

    @Test
    void aColumnIsAddedAndFilledIn() {
        visitor.login("z-city", Populated.PASSWORD).speak("zh");
        String name = fresh("L");
        visitor.page().navigate("/ledger/columns.xhtml");
        visitor.page().locator("#begin button").click();
        visitor.page().locator("[id='draft:name']").fill(name);
        visitor.page().locator("[id='draft:district_label']").click();
        visitor.page().locator("[id='draft:district_items'] li").nth(1).click();
        visitor.page().locator("[id='draft:sheet'] .form-end button").last().click();
        PlaywrightAssertions.assertThat(visitor.page().locator("[id='list:rows']"))
                .containsText(name);
        visitor.page().navigate("/ledger/view.xhtml?ledger=HAZARD&premises=Z-IN");
        PlaywrightAssertions.assertThat(visitor.page().locator("#lines thead")).containsText(name);
    }

    private List<List<String>> shown() {
        List<List<String>> lines = new ArrayList<>();
        for (Locator row : visitor.page().locator("#lines tbody tr").all()) {
            lines.add(
                    row.locator("td > span:not(.demo), td > a.data").allInnerTexts().stream()
                            .map(String::strip)
                            .toList());
        }
        return lines;
    }

    private Path xlsx() {
        Download download =
                visitor.page()
                        .waitForDownload(
                                () -> {
                                    visitor.page().locator("#export button").first().click();
                                    visitor.page().locator("[id='export:xlsx']").click();
                                });
        return download.path();
    }

    private static List<List<String>> read(Path file, int width) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                rows.add(IntStream.range(0, width).mapToObj(at -> text(row.getCell(at))).toList());
            }
        }
        return rows;
    }

    /** As the page writes it. */
    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(cell.getNumericCellValue());
    }
}
