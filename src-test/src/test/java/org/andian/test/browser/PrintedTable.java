package org.andian.test.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a statistic, foot row last, each cell in the words of the screen, read from whatever
 * the portal made of it.
 */
final class PrintedTable {

    private static final String NOTHING = "—";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Shape> shapes = new ArrayList<>();

    /** How a column's numbers are written. */
    private record Shape(boolean percent, int decimals) {

        String print(BigDecimal value) {
            BigDecimal shown =
                    (percent ? value.multiply(HUNDRED) : value)
                            .setScale(decimals, RoundingMode.HALF_UP);
            String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
            return new DecimalFormat(
                                    percent ? digits : "#,##" + digits,
                                    DecimalFormatSymbols.getInstance(Locale.ROOT))
                            .format(shown)
                    + (percent ? "%" : "");
        }
    }

    PrintedTable(JsonObject json) {
        json.getAsJsonArray("figures")
                .forEach(
                        figure ->
                                shapes.add(
                                        new Shape(
                                                figure.getAsJsonObject()
                                                        .get("type")
                                                        .getAsString()
                                                        .equals("PERCENT"),
                                                figure.getAsJsonObject()
                                                        .get("decimals")
                                                        .getAsInt())));
    }

    List<List<String>> json(JsonObject json) {
        List<List<String>> rows = new ArrayList<>();
        json.getAsJsonArray("items").forEach(item -> rows.add(row(item.getAsJsonObject())));
        rows.add(row(json.getAsJsonObject("totals")));
        return rows;
    }

    private List<String> row(JsonObject line) {
        List<String> cells =
                new ArrayList<>(List.of(line.getAsJsonObject("key").get("label").getAsString()));
        for (int at = 0; at < shapes.size(); at++) {
            JsonElement value = line.getAsJsonArray("cells").get(at).getAsJsonObject().get("value");
            cells.add(value.isJsonNull() ? NOTHING : shapes.get(at).print(value.getAsBigDecimal()));
        }
        return cells;
    }

    static List<List<String>> screen(Page page) {
        return page.locator("[id$='pivot'] tbody tr, [id$='pivot'] tfoot tr").all().stream()
                .map(row -> row.locator("td").allInnerTexts().stream().map(String::strip).toList())
                .toList();
    }

    /** Below the header, which ends where the second column has its first number or dash. */
    List<List<String>> xlsx(Path file, List<String> labels) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(0) != null
                        && row.getCell(0).getCellType() == CellType.STRING
                        && labels.contains(row.getCell(0).getStringCellValue())
                        && row.getCell(1) != null) {
                    rows.add(cells(row));
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.getCell(0).getStringCellValue()));
        for (int at = 0; at < shapes.size(); at++) {
            Cell cell = row.getCell(at + 1);
            boolean number = cell != null && cell.getCellType() == CellType.NUMERIC;
            cells.add(
                    number
                            ? shapes.get(at).print(BigDecimal.valueOf(cell.getNumericCellValue()))
                            : cell == null || cell.getCellType() == CellType.BLANK
                                    ? NOTHING
                                    : cell.getStringCellValue());
        }
        return cells;
    }

    List<List<String>> csv(String text) {
        return text.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> List.of(line.split(",", -1)))
                .map(this::cells)
                .toList();
    }

    private List<String> cells(List<String> line) {
        List<String> cells = new ArrayList<>(List.of(line.getFirst()));
        for (int at = 0; at < shapes.size(); at++) {
            String cell = line.get(at + 1);
            cells.add(
                    cell.isEmpty()
                            ? NOTHING
                            : cell.endsWith("%")
                                    ? cell
                                    : shapes.get(at).print(new BigDecimal(cell)));
        }
        return cells;
    }
}
