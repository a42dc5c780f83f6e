package org.andian.reports;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

import java.awt.Color;

/**
 * The parts a printed page is made of, all lettered alike; measures in points (1/72 inch), counted
 * from the upper left of the band they are put into. Each method that takes a part gives it back,
 * so that calls can be nested from the inside out.
 */
final class Elements {

    /**
     * The set of fonts that this module registers: each character is set in the first of them that
     * has it, and what is used of them is embedded into every PDF.
     */
    static final String FONT = "Document Sans";

    private Elements() {}

    /**
     * @param height that it has at least; a row that is stretched makes its band grow
     */
    static JRDesignBand band(int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        return band;
    }

    static JRDesignParameter parameter(String name) {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        return parameter;
    }

    static JRDesignField field(String name, Class<?> type) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        return field;
    }

    /**
     * @param text printed as it is: nothing in it is taken for markup or an expression. What does
     *     not fit its place is cut off, so the place must be large enough
     */
    static JRDesignStaticText fixed(String text, float points) {
        JRDesignStaticText fixed = new JRDesignStaticText();
        fixed.setText(Printable.of(text));
        return lettered(fixed, points);
    }

    /**
     * @param expression in JasperReports' own language, such as <code>$F{c0}</code>; never made of
     *     a user's text, since it is compiled
     */
    static JRDesignTextField shown(String expression, float points) {
        JRDesignTextField shown = new JRDesignTextField();
        shown.setExpression(new JRDesignExpression(expression));
        return lettered(shown, points);
    }

    /** Grows with its text and gives way to what grows above it. */
    static JRDesignTextField stretched(JRDesignTextField field) {
        field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        field.setPositionType(PositionTypeEnum.FLOAT);
        return field;
    }

    private static <E extends JRDesignTextElement> E lettered(E element, float points) {
        element.setFontName(FONT);
        element.setFontSize(points);
        element.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        return element;
    }

    static <E extends JRDesignTextElement> E aligned(E element, HorizontalTextAlignEnum side) {
        element.setHorizontalTextAlign(side);
        return element;
    }

    static <E extends JRDesignTextElement> E centred(E element) {
        return aligned(element, HorizontalTextAlignEnum.CENTER);
    }

    static <E extends JRDesignTextElement> E bold(E element) {
        element.setBold(true);
        return element;
    }

    /** Framed, with a little room between the line and the text. */
    static <E extends JRDesignTextElement> E ruled(E element) {
        element.getLineBox().getPen().setLineWidth(0.5f);
        element.getLineBox().setLeftPadding(3);
        element.getLineBox().setRightPadding(3);
        return element;
    }

    static <E extends JRDesignElement> E placed(E element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        return element;
    }

    static <E extends JRDesignElement> E filled(E element, Color colour) {
        element.setMode(ModeEnum.OPAQUE);
        element.setBackcolor(colour);
        return element;
    }

    static JRDesignRectangle bar(Color colour) {
        JRDesignRectangle bar = filled(new JRDesignRectangle(), colour);
        bar.getLinePen().setLineWidth(0f);
        return bar;
    }

    static JRDesignLine line() {
        JRDesignLine line = new JRDesignLine();
        line.getLinePen().setLineWidth(0.5f);
        return line;
    }
}
