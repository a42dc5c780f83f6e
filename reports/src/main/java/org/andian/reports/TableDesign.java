package org.andian.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignConditionalStyle;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** Lays a table out on A4 in points (1/72 inch); many columns lie across, few stand upright. */
final class TableDesign {

    private static final String FONT = "Document Sans";
    private static final int SHORT_SIDE = 595;
    private static final int LONG_SIDE = 842;
    private static final int MARGIN = 40;
    private static final int MOST_UPRIGHT = 6;
    private static final int HEADER_ROW = 20;
    private static final int ROW = 18;

    private final Table table;
    private final boolean across;
    private final int[] lefts;

    TableDesign(Table table) {
        this.table = table;
        across = table.columns().size() > MOST_UPRIGHT;
        lefts = lefts();
    }

    JasperDesign design() throws JRException {
        JasperDesign design = page();
        design.setTitle(title());
        design.setColumnHeader(header());
        ((JRDesignSection) design.getDetailSection()).addBand(body(design));
        design.setPageFooter(footer());
        return design;
    }

    private JasperDesign page() {
        JasperDesign design = new JasperDesign();
        design.setName("table");
        design.setPageWidth(across ? LONG_SIDE : SHORT_SIDE);
        design.setPageHeight(across ? SHORT_SIDE : LONG_SIDE);
        design.setOrientation(across ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN);
        design.setColumnWidth(width());
        return design;
    }

    private int width() {
        return (across ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    private JRDesignBand title() {
        JRDesignBand band = band(62);
        band.addElement(centred(fixed(table.title(), 18f), 0, 0, width(), 34));
        band.addElement(placed(fixed(table.note(), 9f), 0, 38, width(), 18));
        return band;
    }

    private JRDesignBand header() {
        JRDesignBand band = band(table.headerLevels() * HEADER_ROW);
        for (HeaderCell head : table.header().stream().flatMap(List::stream).toList()) {
            int left = lefts[head.column()];
            int right = lefts[head.column() + head.columns()];
            band.addElement(ruled(centred(fixed(head.text(), 9f), left, head.level() * HEADER_ROW, right - left, head.levels() * HEADER_ROW)));
        }
        return band;
    }

    private JRDesignBand body(JasperDesign design) throws JRException {
        JRDesignBand band = band(ROW);
        band.setSplitType(SplitTypeEnum.PREVENT);
        design.addField(field(TableSource.FOOT, Boolean.class));
        JRStyle style = rows();
        design.addStyle(style);
        for (int column = 0; column < table.columns().size(); column++) {
            design.addField(field("c" + column, String.class));
            JRDesignElement cell = cell(column);
            cell.setStyle(style);
            band.addElement(cell);
        }
        return band;
    }

    private static JRDesignField field(String name, Class<?> type) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        return field;
    }

    private static JRStyle rows() {
        JRDesignConditionalStyle foot = new JRDesignConditionalStyle();
        foot.setConditionExpression(new JRDesignExpression("$F{" + TableSource.FOOT + "}"));
        foot.setBold(true);
        JRDesignStyle style = new JRDesignStyle();
        style.setName("rows");
        style.addConditionalStyle(foot);
        return style;
    }

    private JRDesignElement cell(int column) {
        JRDesignTextField text = shown("$F{c" + column + "}", 9f);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setHorizontalTextAlign(table.columns().get(column).isNumeric() ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT);
        text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        return ruled(placed(text, lefts[column], 0, lefts[column + 1] - lefts[column], ROW));
    }

    private JRDesignBand footer() {
        JRDesignBand band = band(24);
        band.addElement(centred(shown("\"— \" + $V{PAGE_NUMBER} + \" —\"", 9f), 0, 8, width(), 16));
        return band;
    }

    private static JRDesignBand band(int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        return band;
    }

    private static JRDesignStaticText fixed(String text, float points) {
        JRDesignStaticText fixed = new JRDesignStaticText();
        fixed.setText(text);
        return lettered(fixed, points);
    }

    private static JRDesignTextField shown(String expression, float points) {
        JRDesignTextField shown = new JRDesignTextField();
        shown.setExpression(new JRDesignExpression(expression));
        return lettered(shown, points);
    }

    private static <E extends JRDesignTextElement> E lettered(E element, float points) {
        element.setFontName(FONT);
        element.setFontSize(points);
        element.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        return element;
    }

    private static JRDesignTextElement centred(JRDesignTextElement element, int x, int y, int width, int height) {
        element.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        return placed(element, x, y, width, height);
    }

    private static <E extends JRDesignElement> E placed(E element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        return element;
    }

    private static JRDesignTextElement ruled(JRDesignTextElement element) {
        element.getLineBox().getPen().setLineWidth(0.5f);
        element.getLineBox().setLeftPadding(3);
        element.getLineBox().setRightPadding(3);
        return element;
    }

    /** Left edges of the columns and, last, the right edge of the page; widths by what the types need. */
    private int[] lefts() {
        int total = table.columns().stream().mapToInt(TableDesign::share).sum();
        int[] edges = new int[table.columns().size() + 1];
        int used = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            used += share(table.columns().get(column));
            edges[column + 1] = width() * used / total;
        }
        return edges;
    }

    private static int share(Column column) {
        return switch (column.type()) {
            case TEXT -> 10;
            case NUMBER, PERCENT -> 6;
            case TIME -> 11;
        };
    }
}
