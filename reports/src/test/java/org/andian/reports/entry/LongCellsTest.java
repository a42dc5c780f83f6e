package org.andian.reports.entry;

import static org.andian.reports.entry.BareWorkbook.STRINGS;
import static org.andian.reports.entry.BareWorkbook.strings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A cell holds as much as Excel takes, and many that say the same cost as much as one. */
class LongCellsTest {

    private static final int LONGEST = 32_767;
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir private Path folder;

    @Test
    void aTextOfManyMegabytesNamedByManyCells() throws Exception {
        String cells = "<c t='s'><v>0</v></c>".repeat(40);
        String text = "<si><t>" + "x".repeat(23 * MEGABYTE) + "</t></si>";
        assertRefused(
                List.of(3, "A", LONGEST),
                BareWorkbook.of("<row r='3'>" + cells + "</row>").with(STRINGS, strings(text)));
    }

    @Test
    void atTheLimitAndOneBeyond() throws Exception {
        assertEquals(LONGEST, read(shared("<t>" + "长".repeat(LONGEST) + "</t>")).length());
        assertRefused(List.of(7, "C", LONGEST), shared("<t>" + "长".repeat(LONGEST + 1) + "</t>"));
        assertRefused(
                List.of(7, "C", LONGEST),
                shared(("<r><t>" + "x".repeat(16_384) + "</t></r>").repeat(2)));
        assertEquals(LONGEST, read(inline("x".repeat(LONGEST))).length());
        assertRefused(List.of(7, "C", LONGEST), inline("x".repeat(LONGEST + 1)));
        assertRefused(List.of(7, "C", LONGEST), inline("x".repeat(60 * MEGABYTE)));
        assertRefused(
                List.of(7, "C", LONGEST), inCell("<f>" + "1+".repeat(MEGABYTE) + "1</f><v>1</v>"));
    }

    /** Such a character counts as one. */
    @Test
    void lineBreaksThatAreEscaped() throws Exception {
        String breaks = "_x000D_".repeat(LONGEST - 1);
        assertEquals("x" + "\r".repeat(LONGEST - 1), read(shared("<t>x" + breaks + "</t>")));
        assertEquals("x" + "\r".repeat(LONGEST - 1), read(inline("x" + breaks)));
        assertRefused(List.of(7, "C", LONGEST), inline("xx" + breaks));
    }

    @Test
    void aLongTextNoCellOfTheSheetNames() throws Exception {
        BareWorkbook workbook =
                inCell("<v>7</v>")
                        .with(STRINGS, strings("<si><t>" + "x".repeat(LONGEST + 1) + "</t></si>"));
        assertEquals("7", read(workbook));
    }

    @Test
    void cellsOfOneTextShareIt() throws Exception {
        EntryRow row =
                new EntryReader()
                        .read(
                                BareWorkbook.ofCells("<c t='s'><v>1</v></c>".repeat(2)).in(folder),
                                100)
                        .rows()
                        .getFirst();
        assertSame(row.cells().get(0).text(), row.cells().get(1).text());
    }

    @Test
    void moreCellsThanAnybodyFillsIn() throws Exception {
        String row = "<row>" + "<c><v>1</v></c>".repeat(250) + "</row>";
        assertEquals(
                4000,
                new EntryReader()
                        .read(BareWorkbook.of(row.repeat(4000)).in(folder), 4100)
                        .rows()
                        .size());
        Path file = BareWorkbook.of(row.repeat(4001)).in(folder);
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(UnusableWorkbook.class, () -> new EntryReader().read(file, 4100))
                        .reason());
    }

    private static BareWorkbook shared(String item) {
        return BareWorkbook.of("<row r='7'><c r='C7' t='s'><v>0</v></c></row>")
                .with(STRINGS, strings("<si>" + item + "</si>"));
    }

    private static BareWorkbook inline(String text) {
        return BareWorkbook.of(
                "<row r='7'><c r='C7' t='inlineStr'><is><t>" + text + "</t></is></c></row>");
    }

    private static BareWorkbook inCell(String content) {
        return BareWorkbook.of("<row r='7'><c r='C7'>" + content + "</c></row>");
    }

    private String read(BareWorkbook workbook) throws Exception {
        EntryRow row = new EntryReader().read(workbook.in(folder), 100).rows().getFirst();
        return row.cells().values().iterator().next().text();
    }

    private void assertRefused(List<?> values, BareWorkbook workbook) throws Exception {
        Path file = workbook.in(folder);
        UnusableWorkbook refused =
                assertThrows(UnusableWorkbook.class, () -> new EntryReader().read(file, 100));
        assertEquals(
                Reason.CELL_TOO_LONG + " " + values, refused.reason() + " " + refused.values());
    }
}
