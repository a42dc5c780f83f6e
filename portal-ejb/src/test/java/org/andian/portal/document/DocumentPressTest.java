package org.andian.portal.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is printed of a document, as another reader sees it. */
class DocumentPressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String NUMBER = "新安办发〔2026〕3号";
    private static final DocumentIssuer OFFICE =
            new DocumentIssuer(4, "新区安全生产委员会办公室", "新区", "新安办发", "新区安委办文件", 1);

    private static final DocumentDraft DRAFT =
            new DocumentDraft(
                    "关于{{title}}进展情况的通报", "各县区：", "现将情况通报如下。\n一、总体情况\n（一）报警\n下降。", "", "", "市委办公室");

    private static final List<String> SAID =
            List.of(
                    "新区安委办文件",
                    NUMBER,
                    "关于{{title}}进展情况的通报",
                    "各县区：",
                    "现将情况通报如下。",
                    "一、总体情况",
                    "（一）报警",
                    "下降。",
                    "新区安全生产委员会办公室",
                    "2026年3月5日");

    @Test
    void wordSaysItInItsOrder() throws IOException {
        PrintedDocument printed = print(DRAFT, Optional.empty());
        assertEquals(SAID, paragraphs(printed.word()));
        assertTrue(cells(printed.word()).contains("抄送：市委办公室。"), cells(printed.word()));
        assertEquals("%PDF", new String(printed.pdf(), 0, 4, StandardCharsets.US_ASCII));
        assertEquals(1, printed.pages());
    }

    /** The file that offices begin with is our own layout. */
    @Test
    void theStarterSaysTheSame() throws IOException {
        PrintedDocument printed = print(DRAFT, Optional.of(DocumentPress.starter()));
        assertEquals(SAID, paragraphs(printed.word()));
        assertTrue(cells(printed.word()).contains("抄送：市委办公室。"), cells(printed.word()));
    }

    @Test
    void theSameDocumentGivesTheSameWordFile() {
        assertArrayEquals(
                print(DRAFT, Optional.empty()).word(), print(DRAFT, Optional.empty()).word());
    }

    @Test
    void aTableThatATemplateLeavesOutIsRefused() {
        DocumentDraft draft = new DocumentDraft("通报", "", "如下。", "表", "县区\t数\n东\t1", "");
        assertTrue(cells(print(draft, Optional.empty()).word()).contains("东"));
        assertRefused(
                DocumentReason.TEMPLATE_WITHOUT_TABLE, draft, Optional.of(DocumentPress.starter()));
    }

    @Test
    void bothNamesOfAPlaceholderAreKnownAndNoOther() throws IOException {
        byte[] both = template("{{title}}", "{{标题}}", "{{#正文}}", "{{段落}}{{level1}}", "{{/正文}}");
        assertEquals(
                List.of(DRAFT.title(), DRAFT.title(), "现将情况通报如下。", "一、总体情况", "下降。"),
                paragraphs(print(DRAFT, Optional.of(both)).word()));
        assertRefused(
                DocumentReason.TEMPLATE_UNKNOWN,
                DRAFT,
                Optional.of(template("{{title.getClass()}}")));
    }

    private static void assertRefused(
            DocumentReason reason, DocumentDraft draft, Optional<byte[]> template) {
        Refusal refused = assertThrows(Refusal.class, () -> print(draft, template));
        assertEquals(reason, refused.reason());
    }

    private static PrintedDocument print(DocumentDraft draft, Optional<byte[]> template) {
        return DocumentPress.print(draft, OFFICE, NUMBER, DAY, template);
    }

    private static List<String> paragraphs(byte[] file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return word.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static String cells(byte[] file) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return word.getTables().stream().map(table -> table.getText()).toList().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] template(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            for (String line : lines) {
                word.createParagraph().createRun().setText(line);
            }
            word.write(out);
        }
        return out.toByteArray();
    }
}
