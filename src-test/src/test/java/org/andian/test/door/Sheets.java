package org.andian.test.door;

import org.andian.portal.bulk.Field;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Vocabulary;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Workbooks for the tests of the import; the headings are the fields' codes. */
final class Sheets {

    private Sheets() {}

    static Vocabulary words(Kind kind) {
        Map<String, String> headings =
                kind.fields().stream()
                        .map(Field::code)
                        .collect(Collectors.toMap(Vocabulary::normal, code -> code));
        return new Vocabulary(headings, Set.of(), Set.of("EXAMPLE-1"), Map.of());
    }

    /**
     * @param rows by field; text, or a Double for a number cell
     */
    static Path file(Kind kind, List<Map<String, Object>> rows) throws IOException {
        return file(kind.fields().stream().map(Field::code).toList(), rows);
    }

    /**
     * @param fields headings in their order
     * @param rows by heading
     */
    static Path file(List<String> fields, List<Map<String, Object>> rows) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Sheet");
            Row head = sheet.createRow(0);
            fields.forEach(field -> head.createCell(fields.indexOf(field)).setCellValue(field));
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), fields, rows.get(i));
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Row row, List<String> fields, Map<String, Object> values) {
        values.forEach(
                (field, value) -> {
                    if (value instanceof Double number) {
                        row.createCell(fields.indexOf(field)).setCellValue(number);
                    } else if (value.toString().startsWith("=")) {
                        row.createCell(fields.indexOf(field))
                                .setCellFormula(value.toString().substring(1));
                    } else {
                        row.createCell(fields.indexOf(field)).setCellValue(value.toString());
                    }
                });
    }
}
