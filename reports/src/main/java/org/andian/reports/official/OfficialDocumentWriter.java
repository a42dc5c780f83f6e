package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets a document in the manner of GB/T 9704-2012: 22 lines of 28 characters, title in the middle,
 * red issuer mark and rule, page numbers outside. A document that is a little too long for one page
 * is spaced more tightly, a longer one takes the standard's spacing on several.
 */
public final class OfficialDocumentWriter {

    private final OfficeFonts fonts;

    /**
     * @param fonts loaded anew for each document, so one writer serves several threads
     */
    public OfficialDocumentWriter(OfficeFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param out left open
     * @return how many pages it takes
     * @throws IOException when a font cannot be loaded or {@code out} takes nothing more
     */
    public int write(OfficialDocument document, OutputStream out) throws IOException {
        return write(List.of(document), out);
    }

    /**
     * The same at the standard's spacing, however many pages it takes: 22 lines of 28 characters on
     * each (GB/T 9704-2012 5.2.3).
     */
    public int writeSpaced(OfficialDocument document, OutputStream out) throws IOException {
        Alphabet alphabet = new Alphabet(fonts);
        return write(document, pages(document, alphabet, Paper.STANDARD), alphabet, out);
    }

    /**
     * Of several forms of one document the first that takes one page, else the last.
     *
     * @param forms the longest first, at least one
     */
    public int write(List<OfficialDocument> forms, OutputStream out) throws IOException {
        Alphabet alphabet = new Alphabet(fonts);
        for (OfficialDocument form : forms) {
            Pages pages = pages(form, alphabet);
            if (pages.count() == 1) {
                return write(form, pages, alphabet, out);
            }
        }
        return write(forms.getLast(), pages(forms.getLast(), alphabet), alphabet, out);
    }

    private static int write(
            OfficialDocument document, Pages pages, Alphabet alphabet, OutputStream out) {
        Sheets.write(
                document.title(),
                pages.count(),
                (page, number) -> {
                    pages.draw(page, number);
                    number(page, number, alphabet);
                },
                out);
        return pages.count();
    }

    private static Pages pages(OfficialDocument document, Alphabet alphabet) {
        for (Paper paper : Paper.SPACINGS) {
            Pages pages = pages(document, alphabet, paper);
            if (pages.count() == 1) {
                return pages;
            }
        }
        return pages(document, alphabet, Paper.STANDARD);
    }

    private static Pages pages(OfficialDocument document, Alphabet alphabet, Paper paper) {
        return new Pages(
                new Composition(document, alphabet, paper).items(),
                copies(document.copies(), alphabet));
    }

    /** Between two thin lines, one letter in. */
    private static Item copies(String copies, Alphabet alphabet) {
        if (copies.isEmpty()) {
            return Item.gap(0);
        }
        float pitch = Paper.SMALL_LETTERS * 1.6f;
        List<Item> lines =
                new ArrayList<>(
                        new Lines(alphabet.of(Role.BODY), Paper.SMALL_LETTERS, pitch)
                                .paragraph(copies, 1));
        float height = lines.size() * pitch;
        return new Item(
                height,
                (page, top) -> {
                    line(page, top);
                    for (int line = 0; line < lines.size(); line++) {
                        lines.get(line).drawing().draw(page, top - line * pitch);
                    }
                    line(page, top - height);
                });
    }

    private static void line(PdfContentByte page, float y) {
        page.setLineWidth(0.7f);
        page.moveTo(Paper.LEFT, y);
        page.lineTo(Paper.RIGHT, y);
        page.stroke();
    }

    /** Odd pages have it on the right, even ones on the left, one letter in. */
    static void number(PdfContentByte page, int number, Alphabet alphabet) {
        String text = "— " + number + " —";
        Letters letters = alphabet.of(Role.BODY);
        float width = letters.width(text, Paper.SMALL_LETTERS);
        float x =
                number % 2 == 1
                        ? Paper.RIGHT - Paper.SMALL_LETTERS - width
                        : Paper.LEFT + Paper.SMALL_LETTERS;
        letters.show(
                page,
                text,
                Paper.SMALL_LETTERS,
                x,
                Paper.BOTTOM - Paper.NUMBER_DISTANCE - Paper.SMALL_LETTERS * 0.8f,
                0);
    }
}
