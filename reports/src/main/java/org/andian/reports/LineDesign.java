package org.andian.reports;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineDirectionEnum;

import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/**
 * The line of a chart, drawn of straight pieces from point to point: heights from zero, each point
 * with its value above it as the table shows it; a row with nothing to measure breaks the line.
 */
final class LineDesign {

    private static final Color LINE = new Color(0x2F, 0x6D, 0xB5);
    private static final int TITLE = 34;
    private static final int HEIGHT = 120;
    private static final int LABELS = 16;
    private static final int VALUES = 14;
    private static final int POINT = 4;
    private static final float LETTERS = 7f;

    private final Table table;
    private final Chart chart;
    private final PageShape shape;
    private final List<ChartBars.Bar> points;
    private final double highest;
    private final double lowest;

    LineDesign(Table table, Chart chart, PageShape shape) {
        this.table = table;
        this.chart = chart;
        this.shape = shape;
        points = ChartBars.inOrder(table, chart);
        highest = Math.max(0, extreme(Math::max));
        lowest = Math.min(0, extreme(Math::min));
    }

    private double extreme(DoubleBinaryOperator of) {
        return points.stream()
                .map(ChartBars.Bar::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .reduce(of)
                .orElse(0);
    }

    /** Makes the band as high as the drawing; nothing is drawn where no row has a value. */
    void into(JRDesignBand band) {
        if (points.stream().allMatch(point -> point.value() == null)) {
            return;
        }
        band.addElement(
                Elements.placed(
                        Elements.bold(
                                Elements.centred(
                                        EndDesign.fitted(
                                                chart.title(), 11f, shape.width(), TITLE - 14))),
                        0,
                        12,
                        shape.width(),
                        TITLE - 14));
        band.addElement(Elements.placed(Elements.line(), 0, top(0), shape.width(), 1));
        for (int at = 0; at < points.size(); at++) {
            label(band, at);
            if (points.get(at).value() != null) {
                point(band, at);
            }
        }
        band.setHeight(TITLE + VALUES + HEIGHT + LABELS + 6);
    }

    private void point(JRDesignBand band, int at) {
        double value = points.get(at).value();
        if (at > 0 && points.get(at - 1).value() != null) {
            band.addElement(piece(at - 1, points.get(at - 1).value(), value));
        }
        band.addElement(
                Elements.placed(
                        Elements.bar(LINE),
                        middle(at) - POINT / 2,
                        top(value) - POINT / 2,
                        POINT,
                        POINT));
        if (at % every() == 0) {
            band.addElement(
                    Elements.placed(
                            Elements.centred(
                                    EndDesign.fitted(
                                            new CellText(table).of(chart.valueColumn(), value),
                                            LETTERS,
                                            room(),
                                            VALUES - 2)),
                            left(at),
                            top(value) - VALUES,
                            room(),
                            VALUES - 2));
        }
    }

    private JRDesignLine piece(int from, double before, double value) {
        JRDesignLine piece = Elements.line();
        piece.getLinePen().setLineWidth(1.6f);
        piece.getLinePen().setLineColor(LINE);
        piece.setDirection(
                value > before ? LineDirectionEnum.BOTTOM_UP : LineDirectionEnum.TOP_DOWN);
        int upper = Math.min(top(before), top(value));
        return Elements.placed(
                piece,
                middle(from),
                upper,
                Math.max(1, middle(from + 1) - middle(from)),
                Math.max(1, Math.abs(top(before) - top(value))));
    }

    private void label(JRDesignBand band, int at) {
        if (at % every() == 0) {
            band.addElement(
                    Elements.placed(
                            Elements.aligned(
                                    EndDesign.fitted(
                                            points.get(at).label(), LETTERS, room(), LABELS - 2),
                                    HorizontalTextAlignEnum.CENTER),
                            left(at),
                            TITLE + VALUES + HEIGHT + 4,
                            room(),
                            LABELS - 2));
        }
    }

    /** Every so many points have their words, so that these can be read. */
    private int every() {
        return Math.ceilDiv(points.size(), 16);
    }

    /** Width for the words of a point. */
    private int room() {
        return Math.min(shape.width(), shape.width() * every() / points.size());
    }

    /** Where the words of a point begin, inside the page. */
    private int left(int at) {
        return Math.clamp(middle(at) - room() / 2, 0, shape.width() - room());
    }

    private int middle(int at) {
        return shape.width() * (2 * at + 1) / (2 * points.size());
    }

    private int top(double value) {
        double span = highest - lowest;
        double share = span == 0 ? 0 : (value - lowest) / span;
        return TITLE + VALUES + (int) Math.round(HEIGHT * (1 - share));
    }
}
