package org.andian.reports.official;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;

import org.andian.reports.Printable;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets text in the first of several fonts that has each character; one that none has is set as an
 * empty square, so that a gap is seen. Letters that stand on top of each other are set as words by
 * a {@link StackedFont}.
 */
final class Letters {

    private final List<BaseFont> chain;
    private final StackedFont stacked;

    /**
     * @param chain at least one, the preferred first
     */
    Letters(List<BaseFont> chain, StackedFont stacked) {
        this.chain = List.copyOf(chain);
        this.stacked = stacked;
    }

    /**
     * What one font sets.
     *
     * @param font null for the stacked one
     */
    private record Run(BaseFont font, String text) {}

    /** In points, without spacing; characters beyond the BMP count as one. */
    float width(String text, float points) {
        float width = 0;
        for (Run run : runs(text)) {
            width += width(run, points);
        }
        return width;
    }

    private float width(Run run, float points) {
        if (run.font == null) {
            return stacked.width(run.text, points);
        }
        return (float)
                run.text
                        .codePoints()
                        .mapToDouble(character -> run.font.getWidthPoint(character, points))
                        .sum();
    }

    /**
     * @param spacing added behind every character that stands alone, in points
     * @return where the next text would begin
     */
    float show(PdfContentByte page, String text, float points, float x, float y, float spacing) {
        page.beginText();
        float at = x;
        for (Run run : runs(text)) {
            if (run.font == null) {
                stacked.show(page, run.text, points, at, y);
            } else {
                page.setCharacterSpacing(spacing);
                page.setTextMatrix(at, y);
                page.setFontAndSize(run.font, points);
                page.showText(run.text);
                page.setCharacterSpacing(0);
            }
            at += width(run, points) + spacing * spaced(run);
        }
        page.endText();
        return at;
    }

    /** Behind how many of a line's characters spacing is added so that its end is reached. */
    int gaps(String text) {
        List<Run> runs = runs(text);
        int spaced = runs.stream().mapToInt(Letters::spaced).sum();
        return !runs.isEmpty() && runs.getLast().font != null ? spaced - 1 : spaced;
    }

    /** Words of stacked letters are not drawn apart. */
    private static int spaced(Run run) {
        return run.font == null ? 0 : run.text.codePointCount(0, run.text.length());
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int[] characters = text.codePoints().filter(one -> !Printable.isInvisible(one)).toArray();
        for (int start = 0, end; start < characters.length; start = end) {
            BaseFont font = font(characters[start]);
            StringBuilder run = new StringBuilder();
            for (end = start; end < characters.length && font(characters[end]) == font; end++) {
                run.append(
                        font == null
                                ? Character.toString(characters[end])
                                : shown(characters[end]));
            }
            runs.add(new Run(font, run.toString()));
        }
        return runs;
    }

    /** Null for the stacked one; the last of the chain for what none has. */
    private BaseFont font(int character) {
        if (Printable.isStacked(character) && stacked.has(character)) {
            return null;
        }
        return chain.stream()
                .filter(font -> font.charExists(character))
                .findFirst()
                .orElse(chain.getFirst());
    }

    private String shown(int character) {
        return chain.stream().anyMatch(font -> font.charExists(character))
                ? Character.toString(character)
                : Printable.UNKNOWN;
    }
}
