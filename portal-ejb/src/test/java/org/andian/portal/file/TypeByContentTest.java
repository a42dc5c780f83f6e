package org.andian.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A file is what it holds, whatever it is called. */
class TypeByContentTest {

    private static final String LIST = "[Content_Types].xml";

    @TempDir private Path folder;

    @Test
    void eachKindIsKnownByWhatItHolds() throws IOException {
        byte[] jpeg = Samples.written(Samples.redAndBlue(8, 8), "jpg");
        byte[] png = Samples.written(Samples.redAndBlue(8, 8), "png");
        assertEquals(FileType.JPEG, type(jpeg, "anything.txt"));
        assertEquals(FileType.PNG, type(png, ""));
        assertEquals(FileType.WEBP, type(Samples.WEBP, "a.webp"));
        assertEquals(FileType.PDF, type(text("%PDF-1.7\n%%EOF"), "a.pdf"));
        assertEquals(FileType.OFD, type(Samples.archive("OFD.xml", "Doc_0/Document.xml"), "a.ofd"));
        assertEquals(FileType.DOCX, type(Samples.archive(LIST, "word/document.xml"), "a.docx"));
        assertEquals(FileType.XLSX, type(Samples.archive(LIST, "xl/workbook.xml"), "a.zip"));
        assertEquals(FileType.PPTX, type(Samples.archive(LIST, "ppt/presentation.xml"), "a"));
        assertEquals(FileType.DOC, type(Samples.old(new byte[9], "WordDocument"), "a.doc"));
        assertEquals(FileType.XLS, type(Samples.old(Samples.workbook(0), "Workbook"), "a.xls"));
    }

    @Test
    void textIsWhatItsNameCallsTextAndPeopleCanRead() throws IOException {
        byte[] utf8 = text("用电单位,剩余电流\r\n一号,312\n");
        assertEquals(FileType.CSV, type(utf8, "a.CSV"));
        assertEquals(FileType.TXT, type("用电单位".getBytes(Charset.forName("GB18030")), "a.txt"));
        assertRefused(FileReason.NOT_TAKEN, utf8, "a.html");
        assertRefused(FileReason.NOT_TAKEN, utf8, "a");
        assertRefused(FileReason.NOT_TAKEN, new byte[] {'a', 0, 'b'}, "a.txt");
        assertRefused(FileReason.NOT_TAKEN, text("MZ\u0001"), "a.csv");
    }

    @Test
    void whatIsNotTakenSaysWhy() {
        assertRefused(FileReason.EMPTY, new byte[0], "a.jpg");
        assertRefused(FileReason.HEIC, Samples.box("heic", "mif1"), "a.heic");
        assertRefused(FileReason.HEIC, Samples.box("mif1", "mif1", "heic"), "a.jpg");
        assertRefused(FileReason.NOT_TAKEN, Samples.box("isom", "mp42"), "a.mp4");
        assertRefused(FileReason.NOT_TAKEN, Samples.box("avif", "mif1"), "a.avif");
        assertRefused(FileReason.NOT_TAKEN, Samples.archive("a.txt"), "a.zip");
        assertRefused(FileReason.NOT_TAKEN, Samples.archive("word/document.xml"), "a.docx");
        assertRefused(FileReason.NOT_TAKEN, text("GIF89a"), "a.gif");
        assertRefused(FileReason.NOT_TAKEN, text("<svg onload='x'/>"), "a.svg");
        assertRefused(FileReason.NOT_TAKEN, Samples.old(new byte[9], "Else"), "a.msi");
        byte[] cut = Samples.archive(LIST, "word/document.xml");
        assertRefused(FileReason.BROKEN, Arrays.copyOf(cut, cut.length / 2), "a.docx");
        byte[] old = Samples.old(new byte[9], "WordDocument");
        assertRefused(FileReason.BROKEN, Arrays.copyOf(old, 600), "a.doc");
    }

    @Test
    void whatRunsByItselfIsNotTaken() {
        assertRefused(
                FileReason.MACROS,
                Samples.archive(LIST, "word/document.xml", "word/vbaProject.bin"),
                "a.docx");
        assertRefused(
                FileReason.MACROS,
                Samples.archive(LIST, "xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
                "a.xlsx");
        assertRefused(
                FileReason.MACROS,
                Samples.archive(
                        LIST + "|application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                        "xl/workbook.xml"),
                "a.xlsx");
        assertRefused(
                FileReason.MACROS, Samples.old(new byte[9], "WordDocument", "Macros"), "a.doc");
        assertRefused(FileReason.MACROS, Samples.old(Samples.workbook(1), "Workbook"), "a.xls");
        assertRefused(FileReason.LOCKED, Samples.old(new byte[9], "EncryptedPackage"), "a.docx");
    }

    /** What a browser might take for a page is known by what stands first, and kept as that. */
    @Test
    void whatIsTwoKindsAtOnceIsWhatItBeginsWith() throws IOException {
        byte[] page = text("<html><script>alert(1)</script></html>");
        assertEquals(FileType.PDF, type(joined(text("%PDF-1.7\n"), page), "a.pdf"));
        assertRefused(FileReason.NOT_TAKEN, joined(page, text("%PDF-1.7\n")), "a.pdf");
        assertRefused(FileReason.NOT_TAKEN, page, "a.xhtml");
        assertRefused(FileReason.BROKEN, joined(text("PK\u0003\u0004"), page), "a.docx");
        byte[] hidden = Samples.archive(LIST + "|" + "x".repeat(2_000_000), "word/document.xml");
        assertRefused(FileReason.BROKEN, hidden, "a.docx");
    }

    @Test
    void longTextIsJudgedToItsEnd() throws IOException {
        byte[] many = text("\u7528\u7535".repeat(20_000));
        assertEquals(FileType.TXT, type(many, "a.txt"));
        assertRefused(FileReason.NOT_TAKEN, joined(many, new byte[] {0}), "a.txt");
        assertRefused(
                FileReason.NOT_TAKEN, joined(many, new byte[] {(byte) 0xFF, (byte) 0xFF}), "a.txt");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private FileType type(byte[] content, String name) throws IOException {
        return TypeByContent.of(Samples.file(folder, content), FileName.of(name));
    }

    private void assertRefused(FileReason reason, byte[] content, String name) {
        assertEquals(reason, assertThrows(Refusal.class, () -> type(content, name)).reason(), name);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
