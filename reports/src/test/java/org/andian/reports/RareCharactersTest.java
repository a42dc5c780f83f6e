package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.official.OfficeFonts;
import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.OfficialDocumentWriter;
import org.andian.reports.official.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Names of people and places as they are, in every PDF; what no font has is seen to be missing. */
class RareCharactersTest {

    private static final List<String> NAMES =
            List.of(
                    "𠮷野家",
                    "𬭚于电气",
                    "㐂来旅馆",
                    "䶮记茶楼",
                    "⾦⼤电器",
                    "🔥😀烧烤",
                    "ཆབ་མདོ་གྲོང་ཁྱེར།",
                    "昌都བསྒྲུབས་消防");

    /** Private use, a rarity of extension B, half a character, a control character. */
    private static final String UNKNOWN = "甲\uE000乙\uD869\uDEA5丙\uD842丁\u0001戊";

    private static final String JOINED = "己\u200D\uFE0F庚\uFEFF辛\u202E壬";

    @TempDir private Path folder;

    @Test
    void aTableShowsThemInTitleNoteHeadingsCellsFootAndBars() throws IOException {
        for (String name : NAMES) {
            Table table =
                    new Table(
                                    name + "题",
                                    name + "注",
                                    Sample.CHINA,
                                    List.of(
                                            Column.text(name + "栏"),
                                            Column.number("数", "", 0).under(name + "组")),
                                    List.of(List.<Object>of(name + "格", 3))::iterator)
                            .withTotals(List.of(List.of(name + "计", 3)))
                            .withChart(new Chart(name + "图", 0, 1, 5));
            PdfWriter writer = new PdfWriter(new Signatures(List.of(name + "签"), name + "章"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(table, out);
            check(new Poppler(folder, out.toByteArray()), name, "题注栏组格计图签章");
        }
    }

    @Test
    void anOfficialDocumentShowsThemInEveryPart() throws IOException {
        for (String name : NAMES) {
            Table table =
                    new Table(
                            name + "表",
                            "",
                            Sample.CHINA,
                            List.of(Column.text(name + "栏"), Column.number("数", "", 0)),
                            List.of(List.<Object>of(name + "格", 3))::iterator);
            OfficialDocument document =
                    new OfficialDocument(
                            name + "标",
                            name + "号",
                            name + "题",
                            name + "收",
                            List.of(Paragraph.heading(1, name + "段"), Paragraph.text(name + "文")),
                            Optional.of(table),
                            name + "署",
                            "2026年11月25日",
                            name + "抄");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new OfficialDocumentWriter(OfficeFonts.free()).write(document, out);
            check(new Poppler(folder, out.toByteArray()), name, "表栏格标号题收段文署抄");
        }
    }

    @Test
    void whatNoFontHasIsSeenAndWhatHasNoPictureIsLeftOut() throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        new PdfWriter()
                .write(
                        new Table(
                                UNKNOWN,
                                JOINED,
                                Sample.CHINA,
                                List.of(Column.text("名")),
                                List.of(List.<Object>of(UNKNOWN))::iterator),
                        table);
        String printed = new Poppler(folder, table.toByteArray()).text();
        assertEquals(2, printed.split("甲□乙□丙□丁□戊", -1).length - 1, printed);
        assertTrue(printed.contains("己庚辛壬"), printed);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        new OfficialDocumentWriter(OfficeFonts.free())
                .write(
                        new OfficialDocument(
                                "",
                                "",
                                UNKNOWN,
                                "",
                                List.of(Paragraph.text(JOINED)),
                                Optional.empty(),
                                "",
                                "",
                                ""),
                        document);
        String set = new Poppler(folder, document.toByteArray()).text();
        assertTrue(set.contains("甲□乙□丙□丁□戊"), set);
        assertTrue(set.contains("己庚辛壬"), set);
    }

    /** Read by another programme, with every font in the file. */
    private static void check(Poppler pdf, String name, String parts) throws IOException {
        String text = pdf.text();
        parts.codePoints()
                .mapToObj(Character::toString)
                .forEach(part -> assertTrue(text.contains(name + part), name + part + ": " + text));
        pdf.fonts().forEach(font -> assertTrue(font.embedded(), font.name()));
    }
}
