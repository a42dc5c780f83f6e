package org.andian.reports;

import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

import java.awt.Font;
import java.util.List;

/**
 * What paper can show of a text. A character that none of the embedded fonts has becomes a hollow
 * square, so that a reader sees that something stands there; signs that only join or turn others
 * have no picture of their own and are left out.
 */
public final class Printable {

    /** Stands for a character that no font has. */
    public static final String UNKNOWN = "\u25A1";

    /** The families of the font set, in the order in which they are asked for a character. */
    private static final List<String> FAMILIES =
            List.of("Document Chinese", "Document Tibetan", "Document Signs");

    private static final double CHINESE_LINE = 1.5;
    private static final double TIBETAN_LINE = 2.9;
    private static final int FIRST_WIDE = 0x2000;
    private static final double NARROW = 0.55;
    private static final double WIDEST = 1.3;

    private Printable() {}

    /** Loaded when the first text is printed, and by JasperReports anyhow. */
    private static final class Fonts {

        private static final List<Font> ALL =
                FAMILIES.stream()
                        .map(
                                family ->
                                        FontUtil.getInstance(
                                                        DefaultJasperReportsContext.getInstance())
                                                .getFontInfo(family, null)
                                                .getFontFamily()
                                                .getNormalFace()
                                                .getFont())
                        .toList();
    }

    /**
     * @param text null for none
     * @return as it can be printed; the same object where nothing had to be changed
     */
    static String of(String text) {
        if (text == null || text.codePoints().allMatch(Printable::isShown)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(character -> !isInvisible(character))
                .forEach(
                        character -> {
                            if (isShown(character)) {
                                shown.appendCodePoint(character);
                            } else {
                                shown.append(UNKNOWN);
                            }
                        });
        return shown.toString();
    }

    /**
     * Whether it only joins, turns or varies others: a joiner, a mark of direction, a variation
     * selector.
     */
    public static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** Letters that stand on top of each other, in as many layers as a word wants. */
    public static boolean isStacked(int character) {
        return Character.UnicodeBlock.of(character) == Character.UnicodeBlock.TIBETAN;
    }

    /** How high a line of this text is, in heights of its letters. */
    static double lineHeight(String text) {
        return text.codePoints().anyMatch(Printable::isStacked) ? TIBETAN_LINE : CHINESE_LINE;
    }

    /**
     * How wide a text is at most, in heights of its letters: a Chinese character is as wide as it
     * is high, a little picture wider, others are about half.
     */
    static double width(String text) {
        return text.codePoints().mapToDouble(Printable::width).sum();
    }

    private static double width(int character) {
        return character < FIRST_WIDE ? NARROW : character >= 0x1F000 ? WIDEST : 1;
    }

    private static boolean isShown(int character) {
        boolean common =
                character >= ' ' && character < 0x7F
                        || character >= 0x4E00 && character <= 0x9FA5
                        || character == '\n'
                        || character == '\t';
        return common
                || !isInvisible(character)
                        && Character.isDefined(character)
                        && Fonts.ALL.stream().anyMatch(font -> font.canDisplay(character));
    }
}
