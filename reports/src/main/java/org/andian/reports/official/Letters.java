package org.andian.reports.official;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;

import java.util.List;

/**
 * Sets text in the first of several fonts that has each character; one that none has is set as an
 * empty square, so that a gap is seen.
 */
final class Letters {

    private static final String UNKNOWN = "\u25A1";

    private final List<BaseFont> chain;

    /**
     * @param chain at least one, the preferred first
     */
    Letters(List<BaseFont> chain) {
        this.chain = List.copyOf(chain);
    }

    /** In points, without spacing; characters beyond the BMP count as one. */
    float width(String text, float points) {
        return (float)
                text.codePoints().mapToDouble(c -> font(c).getWidthPoint(shown(c), points)).sum();
    }

    /**
     * @param spacing added behind every character, in points
     */
    void show(PdfContentByte page, String text, float points, float x, float y, float spacing) {
        page.beginText();
        page.setCharacterSpacing(spacing);
        page.setTextMatrix(x, y);
        int[] characters = text.codePoints().toArray();
        for (int start = 0, end; start < characters.length; start = end) {
            BaseFont font = font(characters[start]);
            StringBuilder run = new StringBuilder();
            for (end = start; end < characters.length && font(characters[end]) == font; end++) {
                run.append(shown(characters[end]));
            }
            page.setFontAndSize(font, points);
            page.showText(run.toString());
        }
        page.setCharacterSpacing(0);
        page.endText();
    }

    private BaseFont font(int character) {
        return chain.stream()
                .filter(font -> font.charExists(character))
                .findFirst()
                .orElse(chain.getLast());
    }

    private String shown(int character) {
        return chain.stream().anyMatch(font -> font.charExists(character))
                ? Character.toString(character)
                : UNKNOWN;
    }
}
