package org.andian.reports.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.Poppler;
import org.andian.reports.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Official documents as another reader sees them. */
class OfficialDocumentTest {

    private static final Path OWNED = Path.of("src/test/resources/office-fonts");
    private static final String LINE = "各县区要强化责任落实，督促有关单位开展电气线路自查自改，建立台账、逐项销号，确保形势平稳。";

    @TempDir private Path folder;

    @Test
    void aSummaryTakesOnePageAndSaysEverything() throws IOException {
        Poppler pdf =
                read(
                        document(
                                List.of(
                                        Paragraph.text(LINE),
                                        Paragraph.heading(1, "总体情况"),
                                        Paragraph.heading(2, "报警"),
                                        Paragraph.heading(3, "绛州区"),
                                        Paragraph.heading(1, "下步工作"),
                                        Paragraph.heading(2, "督办"))),
                        OfficeFonts.free());
        String text = pdf.text();
        for (String part :
                List.of(
                        "安全生产委员会办公室文件",
                        "安办〔2026〕47号",
                        "关于全市情况的周报",
                        "各县区：",
                        "一、总体情况",
                        "（一）报警",
                        "1.绛州区",
                        "二、下步工作",
                        "（一）督办",
                        "蒲津县 318 — 0",
                        "合计 3,570 66.7% 19",
                        "2026年11月25日",
                        "抄送：市委办公室。")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
        assertEquals(1, pdf.pages());
        assertTrue(Poppler.red(pdf.page(1)) > 500, "mark and rule are red");
    }

    @Test
    void twentyTwoLinesFillAPageAndNumbersStandOutside() throws IOException {
        Poppler pdf =
                read(
                        new OfficialDocument(
                                "",
                                "",
                                "关于全市情况的通知",
                                "",
                                Collections.nCopies(33, Paragraph.text(LINE.substring(0, 26))),
                                Optional.empty(),
                                "",
                                "",
                                ""),
                        OfficeFonts.free());
        assertEquals(2, pdf.pages());
        List<Integer> dashes = pdf.pageNumberColumns();
        assertTrue(dashes.get(0) > 300 && dashes.get(1) < 200, "page numbers at " + dashes);
    }

    @Test
    void onlyFreeFontsAreUsedWhereTheFolderIsEmpty() throws IOException {
        assertEquals(
                Set.of(
                        "NotoSerifCJKsc-Bold-Identity-H",
                        "NotoSerifCJKsc-Regular-Identity-H",
                        "NotoSansCJKsc-Regular-Identity-H"),
                fonts(OfficeFonts.in(folder.resolve("nothing"))));
    }

    /** Told by the English name, by the Chinese name, and by one face of a collection. */
    @Test
    void anOfficesOwnFontsAreUsedAndEmbedded() throws IOException {
        OfficeFonts fonts = OfficeFonts.in(OWNED);
        assertEquals(List.of(), fonts.refused());
        assertTrue(fonts.own(Role.BODY).orElseThrow().endsWith("fs.ttf"));
        assertTrue(fonts.own(Role.HEADING1).orElseThrow().endsWith("faces.ttc,1"));
        assertEquals(Optional.empty(), fonts.own(Role.HEADING2));
        assertTrue(
                fonts(fonts).containsAll(Set.of("FangSong", "FZXBSJW--GB1-0", "SimHei")),
                fonts(fonts).toString());
    }

    @Test
    void aFileThatIsNoFontIsPassedOverAndNamed() throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "not a font");
        OfficeFonts fonts = OfficeFonts.in(folder);
        assertEquals(Optional.empty(), fonts.own(Role.BODY));
        assertEquals(1, fonts.refused().size());
        assertTrue(
                fonts.refused().getFirst().startsWith("broken.ttf: "), fonts.refused().toString());
    }

    private Set<String> fonts(OfficeFonts fonts) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Poppler.FontLine font :
                read(document(List.of(Paragraph.heading(1, "总体"))), fonts).fonts()) {
            assertTrue(font.embedded(), font.name());
            names.add(font.name());
        }
        return names;
    }

    private static OfficialDocument document(List<Paragraph> body) {
        return new OfficialDocument(
                "安全生产委员会办公室文件",
                "安办〔2026〕47号",
                "关于全市情况的周报",
                "各县区：",
                new ArrayList<>(body),
                Optional.of(Sample.TABLE),
                "市安全生产委员会办公室",
                "2026年11月25日",
                "抄送：市委办公室。");
    }

    private Poppler read(OfficialDocument document, OfficeFonts fonts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OfficialDocumentWriter(fonts).write(document, out);
        return new Poppler(folder, out.toByteArray());
    }
}
