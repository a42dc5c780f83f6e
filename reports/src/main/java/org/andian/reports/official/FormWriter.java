package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Draws a form. One that is a little too long for one page is spaced more tightly, a longer one
 * takes the full spacing on several.
 */
public final class FormWriter {

    private static final float NUMBER_LETTERS = 9f;

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
    public int write(Form form, OutputStream out) throws IOException {
        Alphabet alphabet = new Alphabet(fonts);
        FormPages pages = pages(form, alphabet);
        Sheets.write(
                form.title(),
                pages.count(),
                (page, number) -> {
                    pages.draw(page, number);
                    number(page, number, alphabet);
                },
                out);
        return pages.count();
    }

    private static FormPages pages(Form form, Alphabet alphabet) {
        for (float pitch : FormPaper.PITCHES) {
            FormPages pages = new FormItems(form, alphabet, pitch).pages();
            if (pages.count() == 1) {
                return pages;
            }
        }
        return new FormItems(form, alphabet, FormPaper.PITCHES[0]).pages();
    }

    private static void number(PdfContentByte page, int number, Alphabet alphabet) {
        String text = "— " + number + " —";
        Letters letters = alphabet.of(Role.BODY);
        float x = Paper.RIGHT - letters.width(text, NUMBER_LETTERS);
        letters.show(page, text, NUMBER_LETTERS, x, FormPaper.NUMBER_LINE, 0);
    }
}
