package org.andian.reports;

import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A4 upright or across, and how a table's columns share it; measures in points (1/72 inch). */
final class PageShape {

    static final int MARGIN = 40;
    private static final int SHORT_SIDE = 595;
    private static final int LONG_SIDE = 842;
    private static final float LETTERS = 9f;
    private static final float LEAST_LETTERS = 6.5f;
    private static final float STEP = 0.5f;
    private static final int MOST_LINES = 12;

    /** Left and right of a text, with what is lost when widths become whole points. */
    private static final int PADDING = 7;

    /** Texts are measured by the kind of their letters, so some are a little wider. */
    private static final double SLACK = 1.1;

    private final boolean across;
    private final float letters;
    private final int[] lefts;

    /**
     * Upright where every row stands in one line there, else across; then rows take as few lines as
     * they can, in letters that become smaller for it. Where even single words are too wide they
     * share the width in proportion.
     */
    PageShape(ColumnNeeds needs) {
        across = sum(points(needs.widths(1), LETTERS)) > SHORT_SIDE - 2 * MARGIN;
        Setting setting = setting(needs);
        letters = setting.letters();
        lefts = edges(spread(setting.widths(), points(needs.whole(), letters)));
    }

    /**
     * @param widths in points
     */
    private record Setting(float letters, double[] widths) {}

    /** The fewest lines first, and for them the largest letters; more lines allow smaller ones. */
    private Setting setting(ColumnNeeds needs) {
        for (int lines = 1; lines <= MOST_LINES; lines++) {
            float least = Math.max(LEAST_LETTERS, LETTERS - STEP - STEP * lines);
            for (float size = LETTERS; size >= least; size -= STEP) {
                double[] widths = points(needs.widths(lines), size);
                if (sum(widths) <= width()) {
                    return new Setting(size, widths);
                }
            }
        }
        return new Setting(LEAST_LETTERS, points(needs.least(), LEAST_LETTERS));
    }

    private static double[] points(double[] letters, float size) {
        return Arrays.stream(letters).map(width -> width * size * SLACK + PADDING).toArray();
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }

    /**
     * What is left makes columns whole whose cells take several lines, first those that want least
     * for it; then all are wider.
     */
    private double[] spread(double[] widths, double[] whole) {
        double[] spread = widths.clone();
        double left = width() - sum(widths);
        List<Integer> columns =
                IntStream.range(0, widths.length)
                        .filter(column -> whole[column] > widths[column])
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        column -> whole[column] - widths[column]))
                        .toList();
        for (int column : columns) {
            double missing = whole[column] - widths[column];
            if (missing <= left) {
                spread[column] += missing;
                left -= missing;
            }
        }
        double wider = width() / sum(spread);
        return Arrays.stream(spread).map(width -> width * wider).toArray();
    }

    private static int[] edges(double[] widths) {
        int[] edges = new int[widths.length + 1];
        double right = 0;
        for (int column = 0; column < widths.length; column++) {
            right += widths[column];
            edges[column + 1] = (int) Math.round(right);
        }
        return edges;
    }

    void shape(JasperDesign design) {
        design.setPageWidth(across ? LONG_SIDE : SHORT_SIDE);
        design.setPageHeight(across ? SHORT_SIDE : LONG_SIDE);
        design.setOrientation(across ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN);
        design.setColumnWidth(width());
    }

    int width() {
        return (across ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    /** Between the margins, as {@link #width()} is. */
    int height() {
        return (across ? SHORT_SIDE : LONG_SIDE) - 2 * MARGIN;
    }

    /** Size of the letters in the cells: many columns make them smaller. */
    float letters() {
        return letters;
    }

    /** In points from the left margin; one column behind the last is the right edge. */
    int left(int column) {
        return lefts[column];
    }

    /** Width of so many columns from this one on. */
    int width(int column, int columns) {
        return lefts[column + columns] - lefts[column];
    }
}
