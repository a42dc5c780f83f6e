package org.andian.reports;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How a sheet is printed so that it can be read: a table of a dozen columns on the width of one
 * page, a wider one on several side by side, in letters that are hardly smaller than on the screen.
 * Widths are counted in characters, as Excel counts them.
 */
final class SheetPages {

    private static final int MOST_COLUMNS = 12;

    /** On A4 across at full size, also where a wider font stands in for Excel's own. */
    private static final int PAGE = 110;

    /** At the smallest size that is read without effort: two thirds. */
    private static final int WIDEST_PAGE = 168;

    private static final int PERCENT = 100;
    private static final int CHART = XlsxChart.WIDTH_COLUMNS * 9 + 9;
    private static final double SIDE_INCHES = 0.4;

    private final List<Column> columns;
    private final boolean chart;
    private final List<Integer> ends;

    SheetPages(Table table) {
        columns = table.columns();
        chart = table.chart().isPresent();
        ends = ends();
    }

    /** Of a column of this kind. */
    static int width(Column column) {
        return switch (column.type()) {
            case TEXT -> 22;
            case NUMBER, PERCENT -> 12;
            case TIME -> 20;
        };
    }

    /** How many columns of the table stand on the first page. */
    int firstPage() {
        return ends.getFirst();
    }

    /** Of so many columns from this one on. */
    int characters(int first, int end) {
        return columns.subList(first, end).stream().mapToInt(SheetPages::width).sum();
    }

    /**
     * Excel itself fits what takes one page; else the size is the one that suits the widest page,
     * and the pages are cut between the columns where the header allows it. A chart that does not
     * fit beside its table has a page of its own.
     */
    void setUp(Sheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        boolean onePage =
                ends.size() == 1
                        && characters(0, columns.size()) + (chart ? CHART : 0) <= WIDEST_PAGE;
        sheet.setFitToPage(onePage);
        if (onePage) {
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
            return;
        }
        print.setScale((short) Math.min(PERCENT, PERCENT * PAGE / widest()));
        List<Integer> breaks = chart ? ends : ends.subList(0, ends.size() - 1);
        breaks.forEach(end -> sheet.setColumnBreak(end - 1));
    }

    private int widest() {
        int widest = CHART;
        int first = 0;
        for (int end : ends) {
            widest = Math.max(widest, characters(first, end) + (first == 0 ? 0 : repeated()));
            first = end;
        }
        return widest;
    }

    private int repeated() {
        return width(columns.getFirst());
    }

    /** The columns behind which a page ends; the first column stands on each. */
    private List<Integer> ends() {
        List<Integer> found = new ArrayList<>();
        int first = 0;
        while (first < columns.size()) {
            int end = end(first);
            found.add(end);
            first = end;
        }
        return found;
    }

    private int end(int first) {
        int room = WIDEST_PAGE - (first == 0 ? 0 : repeated());
        int end = first + 1;
        while (end < columns.size()
                && end - first < MOST_COLUMNS
                && characters(first, end + 1) <= room) {
            end++;
        }
        int whole = end;
        while (whole > first + 1 && Header.isInGroup(columns, whole)) {
            whole--;
        }
        return whole > first + 1 ? whole : end;
    }
}
