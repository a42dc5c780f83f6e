package org.andian.reports.word;

import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.Paragraph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets a document for Word in the manner of GB/T 9704-2012: a document grid of 22 lines of 28
 * characters, margins of 37, 28, 26 and 35 mm, page numbers outside. The fonts are named, not
 * embedded: an office has them. Each piece is a style of its own, so that whoever goes on writing
 * finds it there. Safe from several threads.
 */
public final class WordDocumentWriter {

    /** Media type of what is written. */
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String CORE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<cp:coreProperties xmlns:cp=\""
                    + "http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>";

    /**
     * The same bytes for the same document.
     *
     * @param out left open
     * @throws IOException when {@code out} takes nothing more
     */
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        write(document, document.title(), document.numbered(), out);
    }

    /**
     * The same where the headings bear their numbers already, or bear none: of a template, whose
     * texts are places to be filled.
     */
    public void writeAsGiven(OfficialDocument document, OutputStream out) throws IOException {
        write(document, "", document.body(), out);
    }

    private static void write(
            OfficialDocument document, String title, List<Paragraph> paragraphs, OutputStream out)
            throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Packed.shipped("content-types.xml"));
        parts.put("_rels/.rels", Packed.shipped("package.rels"));
        parts.put("docProps/core.xml", core(title));
        parts.put("word/document.xml", new WordBody(document).bytes(paragraphs));
        parts.put("word/_rels/document.xml.rels", Packed.shipped("document.rels"));
        parts.put("word/styles.xml", Packed.shipped("styles.xml"));
        parts.put("word/settings.xml", Packed.shipped("settings.xml"));
        parts.put("word/footer1.xml", Packed.shipped("footer-odd.xml"));
        parts.put("word/footer2.xml", Packed.shipped("footer-even.xml"));
        Packed.write(parts, out);
    }

    private static byte[] core(String title) {
        return new Markup().raw(CORE).text(title).raw("</dc:title></cp:coreProperties>").bytes();
    }
}
