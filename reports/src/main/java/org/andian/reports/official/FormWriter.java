package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Draws a form. One that is to be on one page and a little too long is spaced more tightly, a
 * longer one takes the full spacing on several.
 */
public final class FormWriter {

    private static final float NUMBER_LETTERS = 9f;
    private static final float NUMBER_LINE = 12 * Paper.MM;

    private final OfficeFonts fonts;

    /**
     * @param fonts loaded anew for each form, so one writer serves several threads
     */
    public FormWriter(OfficeFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param out left open
     * @return how many pages it takes
     * @throws IOException when a font cannot be loaded
     */
    public int write(Form form, FormSize size, OutputStream out) throws IOException {
        Alphabet alphabet = new Alphabet(fonts);
        FormPages pages = pages(form, alphabet, size.paper());
        Sheets.write(
                form.title(),
                pages.count(),
                (page, number) -> {
                    pages.draw(page, number);
                    if (size == FormSize.OFFICIAL) {
                        OfficialDocumentWriter.number(page, number, alphabet);
                    } else {
                        number(page, number, alphabet);
                    }
                },
                out);
        return pages.count();
    }

    private static FormPages pages(Form form, Alphabet alphabet, FormPaper paper) {
        for (float pitch : paper.pitches()) {
            FormPages pages = new FormItems(form, alphabet, paper, pitch).pages();
            if (pages.count() == 1) {
                return pages;
            }
        }
        return new FormItems(form, alphabet, paper, paper.pitch()).pages();
    }

    private static void number(PdfContentByte page, int number, Alphabet alphabet) {
        String text = "— " + number + " —";
        Letters letters = alphabet.of(Role.BODY);
        float x = Paper.RIGHT - letters.width(text, NUMBER_LETTERS);
        letters.show(page, text, NUMBER_LETTERS, x, NUMBER_LINE, 0);
    }
}
