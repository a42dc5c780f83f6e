package org.andian.reports.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.Paragraph;
import org.andian.reports.word.UnusableTemplate.Reason;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offices' own files with places to be filled. */
class WordTemplateTest {

    private static final TemplateValues KNOWN =
            new TemplateValues(
                    Map.of("title", "", "标题", "", "number", ""),
                    Map.of(
                            "body",
                            List.of(Map.of("text", "", "level1", "")),
                            "rows",
                            List.of(Map.of("c1", "", "c2", ""))));

    private static final TemplateValues VALUES =
            new TemplateValues(
                    Map.of("title", "关于检查的通知", "标题", "关于检查的通知", "number", "安办〔2026〕1号"),
                    Map.of(
                            "body",
                            List.of(
                                    Map.of("text", "", "level1", "一、要求"),
                                    Map.of("text", "甲 {{title}}\n乙", "level1", "")),
                            "rows",
                            List.of(Map.of("c1", "东区", "c2", "3"), Map.of("c1", "西区", "c2", "5"))));

    /** Split as Word splits what was edited: within the braces and within the name. */
    @Test
    void runsAreJoined() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFParagraph line = word.createParagraph();
            for (String part : List.of("文号：{", "{num", "ber}", "}，", "完")) {
                line.createRun().setText(part);
            }
            assertEquals(List.of("文号：安办〔2026〕1号，完"), filled(bytes(word)));
        }
    }

    @Test
    void aLoopOfParagraphsIsRepeatedAndWhatIsEmptyLeavesNoGap() throws Exception {
        byte[] file = template("{{标题}}", "{{#body}}", "{{level1}}", "{{ text }}", "{{/body}}", "完");
        assertEquals(List.of("关于检查的通知", "一、要求", "甲 {{title}}\n乙", "完"), filled(file));
    }

    @Test
    void aLoopOfRowsIsRepeated() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("区");
            table.getRow(0).getCell(1).setText("数");
            table.getRow(1).getCell(0).setText("{{#rows}}{{c1}}");
            table.getRow(1).getCell(1).setText("{{c2}}{{/rows}}");
            byte[] file = WordTemplate.of(bytes(word), KNOWN).fill(VALUES);
            try (XWPFDocument read = WordDocumentTest.word(file)) {
                assertEquals("区\t数\n东区\t3\n西区\t5", read.getTables().getFirst().getText().strip());
            }
            TemplateValues none =
                    new TemplateValues(
                            VALUES.texts(), Map.of("body", List.of(), "rows", List.of()));
            byte[] without = WordTemplate.of(bytes(word), KNOWN).fill(none);
            try (XWPFDocument read = WordDocumentTest.word(without)) {
                assertEquals(List.of(), read.getTables());
            }
        }
    }

    /** Forms are tables: a loop within a cell repeats its paragraphs, not the row. */
    @Test
    void aLoopWithinACellRepeatsParagraphs() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFTable table = word.createTable(1, 1);
            table.getRow(0).getCell(0).setText("{{#body}}");
            for (String line : List.of("{{level1}}{{text}}", "{{/body}}")) {
                table.getRow(0).getCell(0).addParagraph().createRun().setText(line);
            }
            byte[] file = WordTemplate.of(bytes(word), KNOWN).fill(VALUES);
            try (XWPFDocument read = WordDocumentTest.word(file)) {
                XWPFTable filled = read.getTables().getFirst();
                assertEquals(1, filled.getNumberOfRows());
                assertEquals(
                        List.of("一、要求", "甲 {{title}}\n乙"),
                        filled.getRow(0).getCell(0).getParagraphs().stream()
                                .map(XWPFParagraph::getText)
                                .toList());
            }
        }
    }

    @Test
    void aLoopThatWouldGrowTooLargeIsRefused() throws Exception {
        WordTemplate template =
                WordTemplate.of(
                        template("{{#body}}", "{{text}}" + "x".repeat(30_000), "{{/body}}"), KNOWN);
        Map<String, String> item = Map.of("text", "", "level1", "");
        TemplateValues values =
                new TemplateValues(
                        VALUES.texts(),
                        Map.of("body", Collections.nCopies(1000, item), "rows", List.of()));
        UnusableTemplate refused =
                assertThrows(UnusableTemplate.class, () -> template.fill(values));
        assertEquals(Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void onlyKnownPlaceholdersAndLoopsAreTaken() throws IOException {
        assertRefused(Reason.UNKNOWN, "titel", template("{{titel}}"));
        assertRefused(Reason.UNKNOWN, "title.length()", template("{{title.length()}}"));
        assertRefused(Reason.UNKNOWN, "#people", template("{{#people}}", "{{/people}}"));
        assertRefused(Reason.UNBALANCED, "#body", template("{{#body}}", "{{text}}"));
        assertRefused(Reason.UNBALANCED, "/body", template("{{/body}}"));
        assertRefused(Reason.UNBALANCED, "#body", template("x {{#body}} y {{/body}}"));
        assertRefused(Reason.NOT_CLOSED, "a {{title", template("a {{title"));
        assertRefused(Reason.UNKNOWN, "text", template("{{text}}"));
    }

    @Test
    void nothingThatRunsOrFetchesIsTaken() throws Exception {
        assertRefused(Reason.NOT_WORD, "", "no file".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.MACROS, "word/vbaProject.bin", with("word/vbaProject.bin", "x"));
        assertRefused(
                Reason.OUTSIDE, "word/embeddings/a.xlsx", with("word/embeddings/a.xlsx", "x"));
        assertRefused(
                Reason.OUTSIDE,
                "http://far.example/a.dotx",
                with(
                        "word/_rels/settings.xml.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"attachedTemplate\""
                                + " Target=\"http://far.example/a.dotx\""
                                + " TargetMode=\"External\"/></Relationships>"));
        assertRefused(
                Reason.OUTSIDE,
                "INCLUDETEXT",
                with(
                        "word/header1.xml",
                        "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r>"
                                + "<w:r><w:instrText>TEXT a</w:instrText></w:r></w:p></w:hdr>"));
        assertRefused(
                Reason.BROKEN,
                "word/theme.xml",
                with("word/theme.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"));
        assertRefused(
                Reason.BROKEN,
                "word/deep.xml",
                with("word/deep.xml", "<a>".repeat(5000) + "</a>".repeat(5000)));
        assertRefused(
                Reason.TOO_LARGE,
                "word/large.xml",
                with("word/large.xml", " ".repeat(9 * 1024 * 1024)));
    }

    /** What is passed over is unpacked too, and nothing bounds how much that is. */
    @Test
    void aFolderThatHoldsSomethingIsRefused() throws Exception {
        assertRefused(Reason.BROKEN, "word/media/", with("word/media/", "a"));
        assertEquals(
                WordTemplate.of(with("word/a.xml", "<a/>"), KNOWN).used(),
                WordTemplate.of(with("word/media/", ""), KNOWN).used());
    }

    @Test
    void ourOwnFileIsATemplate() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordDocumentWriter()
                .writeAsGiven(
                        new OfficialDocument(
                                "",
                                "{{number}}",
                                "{{title}}",
                                "",
                                List.of(
                                        Paragraph.text("{{#body}}"),
                                        Paragraph.heading(1, "{{level1}}"),
                                        Paragraph.text("{{text}}"),
                                        Paragraph.text("{{/body}}")),
                                Optional.empty(),
                                "",
                                "",
                                ""),
                        out);
        assertEquals(
                List.of("安办〔2026〕1号", "关于检查的通知", "一、要求", "甲 {{title}}\n乙"),
                filled(out.toByteArray()));
    }

    @Test
    void theSameValuesGiveTheSameBytes() throws Exception {
        WordTemplate template = WordTemplate.of(template("{{title}}"), KNOWN);
        assertArrayEquals(template.fill(VALUES), template.fill(VALUES));
    }

    private static void assertRefused(Reason reason, String name, byte[] file) {
        UnusableTemplate refused =
                assertThrows(UnusableTemplate.class, () -> WordTemplate.of(file, KNOWN));
        assertEquals(reason + " " + name, refused.reason() + " " + refused.name());
    }

    private static List<String> filled(byte[] template) throws Exception {
        byte[] file = WordTemplate.of(template, KNOWN).fill(VALUES);
        try (XWPFDocument word = WordDocumentTest.word(file)) {
            return word.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static byte[] template(String... lines) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            for (String line : lines) {
                word.createParagraph().createRun().setText(line);
            }
            return bytes(word);
        }
    }

    private static byte[] bytes(XWPFDocument word) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word.write(out);
        return out.toByteArray();
    }

    private static byte[] with(String part, String content) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>(TemplateParts.of(template("{{title}}")));
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Packed.write(parts, out);
        return out.toByteArray();
    }
}
