package org.andian.reports;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;

/** The cover of a {@link Book} on A4 upright; measures in points. */
final class CoverDesign {

    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final int MARGIN = 60;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int TITLE_TOP = 190;
    private static final int TITLE = 120;
    private static final int LINE = 30;
    private static final int OFFICE_TOP = 560;

    private final Book book;

    CoverDesign(Book book) {
        this.book = book;
    }

    JasperDesign design() {
        JasperDesign design = new JasperDesign();
        design.setName("cover");
        design.setPageWidth(WIDTH);
        design.setPageHeight(HEIGHT);
        design.setOrientation(OrientationEnum.PORTRAIT);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN);
        design.setColumnWidth(INNER);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        JRDesignBand band = Elements.band(OFFICE_TOP + 3 * LINE);
        band.addElement(Elements.placed(Elements.bold(title()), 0, TITLE_TOP, INNER, TITLE));
        band.addElement(
                Elements.placed(Elements.line(), INNER / 4, TITLE_TOP + TITLE, INNER / 2, 1));
        band.addElement(line(book.subtitle(), 14f, TITLE_TOP + TITLE + 12));
        band.addElement(line(book.office(), 16f, OFFICE_TOP));
        band.addElement(line(book.date(), 14f, OFFICE_TOP + LINE + 6));
        design.setTitle(band);
        return design;
    }

    /** In letters that leave a long title three lines. */
    private JRDesignStaticText title() {
        double width = Printable.width(book.title());
        double largest = Math.min(30, 2.6 * INNER / Math.max(1, width));
        return Elements.centred(Elements.fixed(book.title(), (float) Math.max(12, largest)));
    }

    private static JRDesignStaticText line(String text, float letters, int top) {
        return Elements.placed(
                Elements.centred(EndDesign.fitted(text, letters, INNER, LINE)),
                0,
                top,
                INNER,
                LINE);
    }
}
