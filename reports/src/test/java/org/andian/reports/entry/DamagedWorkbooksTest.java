package org.andian.reports.entry;

import static org.andian.reports.entry.BareWorkbook.RELATIONS;
import static org.andian.reports.entry.BareWorkbook.SHEET;
import static org.andian.reports.entry.BareWorkbook.STRINGS;
import static org.andian.reports.entry.BareWorkbook.STYLES;
import static org.andian.reports.entry.BareWorkbook.TYPES;
import static org.andian.reports.entry.BareWorkbook.WORKBOOK;
import static org.andian.reports.entry.BareWorkbook.relations;
import static org.andian.reports.entry.BareWorkbook.worksheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What no program writes: it is told as the file's damage, and nothing of it as our own fault. */
class DamagedWorkbooksTest {

    private static final String DOCTYPE =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t='s'><v>99</v></c>",
                "<c t='s'><v>3</v></c>",
                "<c t='s'><v>-1</v></c>",
                "<c t='s'><v>one</v></c>",
                "<c t='s'><v>1.0</v></c>",
                "<c t='s'><v>99999999999</v></c>",
                "<c><v>one</v></c>",
                "<c s='one'><v>1</v></c>",
                "<c><v>0x1p3</v></c>",
                "<c><v>1d</v></c>",
                "<c t='b'><v>maybe</v></c>",
                "<c r='ZZZZ99999999'><v>1</v></c>",
                "<c r='XFE1'><v>1</v></c>",
                "<c r='CRXR1'><v>1</v></c>",
                "<c r='A0'><v>1</v></c>",
                "<c r='A1048577'><v>1</v></c>",
                "<c r='A99999999999'><v>1</v></c>",
                "<c r='-1'><v>1</v></c>",
                "<c r=''><v>1</v></c>",
                "<c r='??'><v>1</v></c>"
            })
    void aCellThatCannotBe(String cell) throws Exception {
        assertDamaged(BareWorkbook.ofCells(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1'><v>1</v></c>",
                "<row r='0'><c><v>1</v></c></row>",
                "<row r='-1'><c><v>1</v></c></row>",
                "<row r='one'><c><v>1</v></c></row>",
                "<row r='1048577'><c><v>1</v></c></row>",
                "<row r='99999999999'><c><v>1</v></c></row>",
                "<row r='1048576'><c><v>1</v></c></row><row><c><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c></row><c r='B1'><v>1</v></c>"
            })
    void aRowThatCannotBe(String rows) throws Exception {
        assertDamaged(BareWorkbook.of(rows));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "??",
                "A1:ZZZZ9",
                "A1:B99999999999",
                "B2:A1",
                "A:B",
                "1:2",
                "A1:B2:C3",
                "A0:B1"
            })
    void aMergedRangeThatCannotBe(String range) throws Exception {
        assertDamaged(
                BareWorkbook.of("")
                        .with(
                                SHEET,
                                worksheet(
                                        """
                                        <sheetData><row r="1"><c><v>1</v></c></row></sheetData>\
                                        <mergeCells><mergeCell ref="%s"/></mergeCells>\
                                        """
                                                .formatted(range))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "min='1'", "min='one' max='2'", "min='1' max='99999999999'"})
    void hiddenColumnsThatCannotBe(String columns) throws Exception {
        assertDamaged(
                BareWorkbook.of("")
                        .with(SHEET, worksheet("<cols><col hidden='1' " + columns + "/></cols>")));
    }

    @Test
    void aPartThatIsMissing() throws Exception {
        String cell = "<c><v>1</v></c>";
        assertDamaged(BareWorkbook.ofCells(cell).without(SHEET));
        assertDamaged(BareWorkbook.ofCells(cell).without(WORKBOOK));
        assertDamaged(BareWorkbook.ofCells(cell).without(RELATIONS));
        assertDamaged(BareWorkbook.ofCells("<c t='s'><v>0</v></c>").without(STRINGS));
    }

    @Test
    void aRelationToNothing() throws Exception {
        for (String sheet :
                new String[] {
                    "rId1 worksheet worksheets/none.xml",
                    "rId7 worksheet worksheets/sheet1.xml",
                    "rId1 none worksheets/sheet1.xml",
                    "rId1 worksheet ../../../outside.xml",
                    "rId1 worksheet http://127.0.0.1/sheet1.xml",
                    "rId1 worksheet ::"
                }) {
            assertDamaged(
                    BareWorkbook.ofCells("<c><v>1</v></c>").with(RELATIONS, relations(sheet)));
        }
    }

    @Test
    void aPartThatIsNoXml() throws Exception {
        for (String part : new String[] {WORKBOOK, SHEET, STRINGS, STYLES, RELATIONS, TYPES}) {
            for (String content :
                    new String[] {"", "<", "\u0000", "<a><b></a>", DOCTYPE + "<x/>"}) {
                assertDamaged(
                        BareWorkbook.ofCells("<c t='s' s='1'><v>0</v></c>").with(part, content));
            }
        }
    }

    @Test
    void anEntityInAnyPart() throws Exception {
        for (String part : new String[] {WORKBOOK, SHEET, STRINGS, STYLES, RELATIONS, TYPES}) {
            BareWorkbook file = BareWorkbook.ofCells("<c t='s' s='1'><v>0</v></c>");
            assertDamaged(file.led(part, DOCTYPE));
        }
    }

    /** Formats that say nothing about a number leave it the number it is. */
    @Test
    void aFormatThatSaysNothing() throws Exception {
        String cells = "<c s='%s'><v>7</v></c>";
        for (int style : new int[] {2, 99, -1}) {
            assertEquals("0=NUMBER:7", read(BareWorkbook.ofCells(cells.formatted(style))));
        }
        assertEquals("0=NUMBER:7", read(BareWorkbook.ofCells(cells.formatted(1)).without(STYLES)));
        for (String format :
                new String[] {
                    "<cellXfs><xf/></cellXfs>",
                    "<cellXfs><xf numFmtId='9999'/></cellXfs>",
                    "<numFmts><numFmt numFmtId='200' formatCode=''/></numFmts>"
                            + "<cellXfs><xf numFmtId='200'/></cellXfs>",
                    "<numFmts><numFmt numFmtId='200'/></numFmts>"
                            + "<cellXfs><xf numFmtId='200'/></cellXfs>",
                    "<numFmts><numFmt numFmtId='200' formatCode='"
                            + "0".repeat(3_000_000)
                            + "'/>"
                            + "</numFmts><cellXfs><xf numFmtId='200'/></cellXfs>",
                    ""
                }) {
            assertEquals(
                    "0=NUMBER:7",
                    read(
                            BareWorkbook.ofCells(cells.formatted(0))
                                    .with(STYLES, BareWorkbook.styles(format))),
                    format.length() > 200 ? "a long format" : format);
        }
    }

    @Test
    void numbersThatAreNone() throws Exception {
        assertEquals(
                "0=ERROR:NaN 1=CUT 2=CUT 3=NUMBER:-1 4=NUMBER:2958466 5=DATE:9999-12-31",
                read(BareWorkbook.ofCells(
                                """
                                <c s='1'><v>NaN</v></c><c s='1'><v>1e308</v></c>\
                                <c><v>-1E308</v></c><c s='1'><v>-1</v></c>\
                                <c s='1'><v>2958466</v></c><c s='1'><v>2958465</v></c>\
                                """))
                        .replaceAll("CUT:-?\\d+", "CUT"));
    }

    @Test
    void truthErrorsAndTextInTheCell() throws Exception {
        assertEquals(
                "0=TEXT:TRUE 1=TEXT:FALSE 2=TEXT:TRUE 3=TEXT:FALSE 6=ERROR:#N/A 7=ERROR:no error"
                        + " 8=TEXT:in pieces 12=TEXT:later",
                read(
                        BareWorkbook.ofCells(
                                """
                                <c t='b'><v>1</v></c><c t='b'><v>0</v></c>\
                                <c t='b'><v>true</v></c><c t='b'><v>false</v></c>\
                                <c t='b'/><c t='e'/><c t='e'><v>#N/A</v></c>\
                                <c t='e'><v>no error</v></c>\
                                <c t='inlineStr'><is><r><t>in </t></r><r><t>pieces</t></r></is></c>\
                                <c t='inlineStr'/><c t='inlineStr'><is/></c><c t='s'/>\
                                <c r='M1'><v>1</v></c><c r='M1' t='str'><v>later</v></c>\
                                """)));
    }

    /** Cut off anywhere, and with any single byte turned round, it is read or refused. */
    @Test
    void noDamageIsOurOwnFault() throws Exception {
        Path whole = BareWorkbook.ofCells("<c t='s' s='1'><v>0</v></c><c><v>1</v></c>").in(folder);
        byte[] bytes = Files.readAllBytes(whole);
        Path damaged = folder.resolve("damaged.xlsx");
        for (int at = 0; at < bytes.length; at++) {
            byte[] other = bytes.clone();
            other[at] ^= (byte) 0x5A;
            tryRead(Files.write(damaged, other));
            tryRead(Files.write(damaged, Arrays.copyOf(bytes, at)));
        }
    }

    private static void tryRead(Path file) throws Exception {
        try {
            new EntryReader().read(file, 100);
        } catch (UnusableWorkbook expected) {
            assertEquals(false, expected.reason() == Reason.TOO_MANY_ROWS, expected::toString);
        }
    }

    private void assertDamaged(BareWorkbook workbook) throws Exception {
        Path file = workbook.in(folder);
        assertEquals(
                Reason.BROKEN,
                assertThrows(UnusableWorkbook.class, () -> new EntryReader().read(file, 100))
                        .reason());
    }

    private String read(BareWorkbook workbook) throws Exception {
        Map<Integer, EntryCell> cells =
                new EntryReader().read(workbook.in(folder), 100).rows().getFirst().cells();
        return cells.entrySet().stream()
                .map(
                        cell ->
                                cell.getKey()
                                        + "="
                                        + cell.getValue().kind()
                                        + ":"
                                        + cell.getValue().text())
                .collect(Collectors.joining(" "));
    }
}
