package org.andian.reports;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the last row: the bars or the line of the chart, lettered and drawn in the
 * page's own fonts and lines, and the places to sign.
 */
final class EndDesign {

    private static final Color BAR = new Color(0x2F, 0x6D, 0xB5);
    private static final int SIGNATURES = 74;
    private static final int CHART_TITLE = 34;
    private static final int TALLEST_BAR = 18;
    private static final int VALUE_ROOM = 60;

    private final Table table;
    private final Optional<Signatures> signatures;
    private final PageShape shape;
    private final int room;

    /**
     * @param room height of a page without header and footer
     */
    EndDesign(Table table, Optional<Signatures> signatures, PageShape shape, int room) {
        this.table = table;
        this.signatures = signatures;
        this.shape = shape;
        this.room = room;
    }

    /**
     * @return of height 0 where there is neither a chart nor a place to sign; it is never cut in
     *     two by the end of a page
     */
    JRDesignBand band() {
        JRDesignBand band = Elements.band(0);
        band.setSplitType(SplitTypeEnum.PREVENT);
        table.chart().ifPresent(chart -> draw(band, chart));
        signatures.ifPresent(places -> places(band, places));
        return band;
    }

    private void draw(JRDesignBand band, Chart chart) {
        if (chart.kind() == Chart.Kind.LINE) {
            new LineDesign(table, chart, shape).into(band);
        } else {
            bars(band, chart, ChartBars.longest(table, chart));
        }
    }

    /**
     * Bars get thinner until all stand on one page, each with its value behind it as the table
     * shows it.
     */
    private void bars(JRDesignBand band, Chart chart, List<ChartBars.Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        band.addElement(
                Elements.placed(
                        Elements.bold(
                                Elements.centred(
                                        fitted(
                                                chart.title(),
                                                11f,
                                                shape.width(),
                                                CHART_TITLE - 14))),
                        0,
                        12,
                        shape.width(),
                        CHART_TITLE - 14));
        int step = Math.min(TALLEST_BAR, (room - CHART_TITLE - SIGNATURES) / bars.size());
        double longest = bars.stream().mapToDouble(ChartBars.Bar::length).max().orElse(0);
        CellText text = new CellText(table);
        for (int bar = 0; bar < bars.size(); bar++) {
            bar(
                    band,
                    bars.get(bar),
                    CHART_TITLE + bar * step,
                    step,
                    longest,
                    text.of(chart.valueColumn(), bars.get(bar).value()));
        }
        int axis = labels();
        band.addElement(
                Elements.placed(Elements.line(), axis, CHART_TITLE - 2, 1, bars.size() * step + 4));
        band.setHeight(CHART_TITLE + bars.size() * step + 6);
    }

    private void bar(
            JRDesignBand band,
            ChartBars.Bar bar,
            int top,
            int height,
            double longest,
            String value) {
        int left = labels();
        float letters = Math.clamp(height * 0.62f, 4f, 9f);
        int length =
                longest == 0
                        ? 0
                        : (int)
                                Math.round(
                                        (shape.width() - left - VALUE_ROOM)
                                                * bar.length()
                                                / longest);
        band.addElement(
                Elements.placed(
                        Elements.aligned(
                                fitted(bar.label(), letters, left - 6, height),
                                HorizontalTextAlignEnum.RIGHT),
                        0,
                        top,
                        left - 6,
                        height));
        if (length > 0) {
            band.addElement(
                    Elements.placed(
                            Elements.bar(BAR),
                            left,
                            top + height / 6,
                            length,
                            Math.max(1, height * 2 / 3)));
        }
        band.addElement(
                Elements.placed(
                        Elements.fixed(value, letters),
                        left + length + 4,
                        top,
                        VALUE_ROOM - 4,
                        height));
    }

    /** In letters as large as asked, smaller where a text is too long or too high for its place. */
    static JRDesignStaticText fitted(String text, float letters, int width, int height) {
        double widest = (width - 2) / Math.max(1, Printable.width(text) * 1.05);
        double highest = height / Printable.lineHeight(text) * 0.97;
        return Elements.fixed(text, (float) Math.min(letters, Math.min(widest, highest)));
    }

    /** A quarter of the page for the names of the bars. */
    private int labels() {
        return shape.width() / 4;
    }

    /**
     * Side by side in equal shares, each a label and a line to write on; the seal's place at the
     * right below.
     */
    private void places(JRDesignBand band, Signatures places) {
        int top = band.getHeight() + 22;
        int step = shape.width() / places.labels().size();
        for (int place = 0; place < places.labels().size(); place++) {
            String label = places.labels().get(place);
            String value = places.values().get(place);
            int width = Math.min(step / 2, 14 + label.length() * 11);
            int line = step - width - 14;
            band.addElement(
                    Elements.placed(fitted(label, 10f, width, 18), place * step, top, width, 18));
            band.addElement(
                    Elements.placed(Elements.line(), place * step + width, top + 16, line, 1));
            if (!value.isEmpty()) {
                band.addElement(
                        Elements.placed(
                                fitted(value, 10f, line, 16),
                                place * step + width,
                                top - 1,
                                line,
                                16));
            }
        }
        band.addElement(
                Elements.placed(
                        Elements.aligned(
                                fitted(places.seal(), 10f, shape.width() - 40, 18),
                                HorizontalTextAlignEnum.RIGHT),
                        0,
                        top + 30,
                        shape.width() - 40,
                        18));
        band.setHeight(top + SIGNATURES - 22);
    }
}
