package org.andian.reports;

import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;

import java.util.List;

/** A4 upright or across, and how a table's columns share it; measures in points (1/72 inch). */
final class PageShape {

    static final int MARGIN = 40;
    private static final int SHORT_SIDE = 595;
    private static final int LONG_SIDE = 842;
    private static final float LETTERS = 9f;
    private static final float LEAST_LETTERS = 6.5f;

    private final boolean across;
    private final float letters;
    private final int[] lefts;

    /**
     * Across where the columns want more than an upright page has; then they share the width in
     * proportion to what each wants.
     */
    PageShape(List<Column> columns) {
        int wanted = columns.stream().mapToInt(PageShape::wanted).sum();
        across = wanted > SHORT_SIDE - 2 * MARGIN;
        letters = Math.clamp(LETTERS * width() / wanted * 1.2f, LEAST_LETTERS, LETTERS);
        lefts = new int[columns.size() + 1];
        int used = 0;
        for (int column = 0; column < columns.size(); column++) {
            used += wanted(columns.get(column));
            lefts[column + 1] = (int) ((long) width() * used / wanted);
        }
    }

    private static int wanted(Column column) {
        return switch (column.type()) {
            case TEXT -> 95;
            case NUMBER, PERCENT -> 57;
            case TIME -> 124;
        };
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
