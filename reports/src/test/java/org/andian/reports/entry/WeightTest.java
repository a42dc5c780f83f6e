package org.andian.reports.entry;

import static org.andian.reports.entry.BareWorkbook.RELATIONS;
import static org.andian.reports.entry.BareWorkbook.SHEET;
import static org.andian.reports.entry.BareWorkbook.STRINGS;
import static org.andian.reports.entry.BareWorkbook.STYLES;
import static org.andian.reports.entry.BareWorkbook.TYPES;
import static org.andian.reports.entry.BareWorkbook.relations;
import static org.andian.reports.entry.BareWorkbook.strings;
import static org.andian.reports.entry.BareWorkbook.styles;
import static org.andian.reports.entry.BareWorkbook.worksheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that would unpack to large ones, whatever their parts are called. */
class WeightTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String ROW = "<row><c><v>1</v></c></row>";

    @TempDir private Path folder;

    /** A sheet is what the workbook relates as one; its content type may stand there as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {"worksheets/sheet1.bin", "sheets/one.txt", "one.png", "other/sheet1.XML"})
    void aSheetOfAnyName(String name) throws Exception {
        assertEquals(Reason.TOO_LARGE, reason(sheetNamed(name, blank(80))));
        assertEquals("1 row", rows(sheetNamed(name, blank(2))));
    }

    @Test
    void aTableOfTextsThatIsNamedLikeASheet() throws Exception {
        String items = "<si><t>one</t></si>" + blank(30);
        assertEquals(
                Reason.TOO_LARGE,
                reason(renamed(STRINGS, "xl/worksheets/strings.xml", strings(items))));
        assertEquals(
                Reason.TOO_LARGE,
                reason(renamed(STYLES, "xl/worksheets/styles.xml", styles(blank(5)))));
    }

    @Test
    void partsThatAreLightEachAndHeavyTogether() throws Exception {
        BareWorkbook workbook = BareWorkbook.of(ROW);
        for (int i = 0; i < 5; i++) {
            workbook.with("xl/media/image" + i + ".png", blank(20));
        }
        assertEquals("1 row", rows(workbook));
        for (int i = 5; i < 7; i++) {
            workbook.with("xl/media/image" + i + ".png", blank(20));
        }
        assertEquals(Reason.TOO_LARGE, reason(workbook));
    }

    /** However small they are: what is told is their number, not their size. */
    @Test
    void manyPartsAreCountedBeforeTheyAreWeighed() throws Exception {
        BareWorkbook workbook = BareWorkbook.of(ROW);
        for (int i = 0; i < 30_000; i++) {
            workbook.with("xl/media/image" + i + ".png", "x");
        }
        UnusableWorkbook refused = refused(workbook.in(folder));
        assertEquals(Reason.TOO_MANY_PARTS, refused.reason());
        assertEquals(Weight.MOST_PARTS, refused.values().get(1));
        assertTrue((int) refused.values().get(0) > 30_000, refused::toString);
    }

    @Test
    void aSheetOfEqualRowsIsNoBomb() throws Exception {
        BareWorkbook workbook =
                BareWorkbook.of("")
                        .with(SHEET, worksheet("<sheetData>" + ROW + "</sheetData>" + blank(60)));
        assertTrue(Files.size(workbook.in(folder)) < MEGABYTE, "packed to less than a hundredth");
        assertEquals("1 row", rows(workbook));
    }

    /** Which of two parts is read, each library answers for itself. */
    @Test
    void twoPartsOfOneName() throws Exception {
        Path file = BareWorkbook.of(ROW).with("xl/worksheets/sheet2.xml", "<x/>").in(folder);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(
                file, bytes.replace("sheet2.xml", "sheet1.xml"), StandardCharsets.ISO_8859_1);
        assertEquals(Reason.BROKEN, reason(file));
        assertEquals(
                Reason.BROKEN,
                reason(BareWorkbook.of(ROW).with("xl/worksheets/SHEET1.xml", "<x/>")));
    }

    private static String blank(int megabytes) {
        return " ".repeat(megabytes * MEGABYTE);
    }

    private static BareWorkbook sheetNamed(String name, String blank) {
        return BareWorkbook.of(ROW)
                .without(SHEET)
                .with("xl/" + name, worksheet("<sheetData>" + ROW + "</sheetData>" + blank))
                .with(RELATIONS, relations("rId1 worksheet " + name))
                .replaced(TYPES, "/" + SHEET, "/xl/" + name);
    }

    private static BareWorkbook renamed(String part, String name, String content) {
        return BareWorkbook.ofCells("<c t='s' s='1'><v>0</v></c>")
                .without(part)
                .with(name, content)
                .replaced(TYPES, "/" + part, "/" + name);
    }

    private Reason reason(BareWorkbook workbook) throws Exception {
        return reason(workbook.in(folder));
    }

    private static Reason reason(Path file) {
        return refused(file).reason();
    }

    private static UnusableWorkbook refused(Path file) {
        return assertThrows(UnusableWorkbook.class, () -> new EntryReader().read(file, 100));
    }

    private String rows(BareWorkbook workbook) throws Exception {
        return new EntryReader().read(workbook.in(folder), 100).rows().size() + " row";
    }
}
