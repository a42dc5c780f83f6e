package org.andian.reports.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.Sample;
import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.Paragraph;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents for Word as another reader sees them. */
class WordDocumentTest {

    private static final OfficialDocument DOCUMENT =
            new OfficialDocument(
                    "安全生产委员会办公室文件",
                    "安办〔2026〕47号",
                    "关于全市情况的通报",
                    "各县区：",
                    List.of(
                            Paragraph.text("现将有关情况通报如下。"),
                            Paragraph.heading(1, "总体情况"),
                            Paragraph.heading(2, "报警"),
                            Paragraph.heading(3, "绛州区"),
                            Paragraph.heading(4, "一至三月 <1>"),
                            Paragraph.heading(1, "下步工作")),
                    Optional.of(Sample.TABLE),
                    "市安全生产委员会办公室",
                    "2026年11月25日",
                    "抄送：市委办公室。");

    @Test
    void eachPieceStandsInItsStyle() throws IOException {
        try (XWPFDocument word = word(write(DOCUMENT))) {
            assertEquals(
                    """
                    IssuerMark 安全生产委员会办公室文件
                    DocumentNumber 安办〔2026〕47号
                    DocumentTitle 关于全市情况的通报
                    Addressee 各县区：
                    DocumentText 现将有关情况通报如下。
                    Heading1 一、总体情况
                    Heading2 （一）报警
                    Heading3 1.绛州区
                    Heading4 （1）一至三月 <1>
                    Heading1 二、下步工作\
                    """,
                    lines(word).subList(0, 10).stream()
                            .reduce((one, next) -> one + "\n" + next)
                            .orElseThrow());
            assertTrue(lines(word).contains("Signer 市安全生产委员会办公室"), lines(word).toString());
            assertTrue(lines(word).contains("DocumentDate 2026年11月25日"), lines(word).toString());
        }
    }

    @Test
    void tableAndCopiesAreTables() throws IOException {
        try (XWPFDocument word = word(write(DOCUMENT))) {
            List<XWPFTable> tables = word.getTables();
            assertEquals(2, tables.size());
            String table = tables.getFirst().getText();
            for (String part : List.of("蒲津县", "318", "合计", "3,570", "66.7%")) {
                assertTrue(table.contains(part), part + " is missing in: " + table);
            }
            assertEquals("抄送：市委办公室。", tables.getLast().getText().strip());
        }
    }

    /** GB/T 9704-2012 5.2: margins in twentieths of a point, a grid of 22 × 28. */
    @Test
    void pageAndGridAreTheStandards() throws Exception {
        String main = part(write(DOCUMENT), "word/document.xml");
        assertTrue(main.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), main);
        assertTrue(
                main.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""),
                main);
        assertTrue(
                main.contains(
                        "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\""
                                + " w:charSpace=\"-849\"/>"),
                main);
        assertEquals(37, millimetres(Measures.TOP), 0.1);
        assertEquals(28, millimetres(Measures.LEFT), 0.1);
        assertEquals(26, millimetres(Measures.RIGHT), 0.1);
        assertEquals(35, millimetres(Measures.BOTTOM), 0.1);
        int height = Measures.PAGE_HEIGHT - Measures.TOP - Measures.BOTTOM;
        assertEquals(22, height / Measures.LINE);
        double character = 16 + Measures.CHARACTER_SPACE / 4096.0;
        assertEquals(28, (int) (Measures.WIDTH / 20.0 / character));
    }

    @Test
    void fontsAreNamed() throws Exception {
        String styles = part(write(DOCUMENT), "word/styles.xml");
        for (String font : List.of("仿宋", "黑体", "楷体", "方正小标宋简体")) {
            assertTrue(styles.contains("w:eastAsia=\"" + font + "\""), font + " is not named");
        }
    }

    @Test
    void numbersOfPagesStandOutside() throws Exception {
        byte[] file = write(DOCUMENT);
        assertTrue(part(file, "word/settings.xml").contains("<w:evenAndOddHeaders/>"));
        assertTrue(part(file, "word/footer1.xml").contains("<w:jc w:val=\"right\"/>"));
        assertTrue(part(file, "word/footer2.xml").contains("<w:jc w:val=\"left\"/>"));
        try (XWPFDocument word = word(file)) {
            assertEquals(2, word.getFooterList().size());
        }
    }

    @Test
    void whatIsEmptyLeavesNoGap() throws IOException {
        OfficialDocument bare =
                new OfficialDocument("", "", "会议纪要", "", List.of(), Optional.empty(), "", "", "");
        try (XWPFDocument word = word(write(bare))) {
            assertEquals(List.of("DocumentTitle 会议纪要"), lines(word));
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertArrayEquals(write(DOCUMENT), write(DOCUMENT));
    }

    private static double millimetres(int twentieths) {
        return twentieths / 20.0 / 72 * 25.4;
    }

    static byte[] write(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordDocumentWriter().write(document, out);
        return out.toByteArray();
    }

    static XWPFDocument word(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> lines(XWPFDocument word) {
        return word.getParagraphs().stream()
                .filter(one -> !one.getText().isEmpty())
                .map(WordDocumentTest::line)
                .filter(one -> !one.startsWith("Table"))
                .toList();
    }

    private static String line(XWPFParagraph paragraph) {
        return paragraph.getStyle() + " " + paragraph.getText();
    }

    private static String part(byte[] file, String name) throws UnusableTemplate {
        Map<String, byte[]> parts = TemplateParts.of(file);
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
