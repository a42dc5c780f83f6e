package org.andian.reports;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignConditionalStyle;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a table out on A4: title, note, repeated header, rows, foot rows, explanations, chart,
 * places to sign, page number.
 */
final class TableDesign {

    private static final Color HEADER_GROUND = new Color(0xEE, 0xF1, 0xF5);
    private static final int ROW = 18;
    private static final int GAP = 6;
    private static final int FOOTER = 24;
    private static final float NOTE_LETTERS = 9f;
    private static final int NOTE_LINE = 18;
    private static final String TITLE = "title";
    private static final String NOTE = "note";
    private static final String EXPLANATIONS = "explanations";
    private static final float EXPLANATION_LETTERS = 8f;

    private final Table table;
    private final Optional<Ending> ending;
    private final int pagesBefore;
    private final PageShape shape;
    private final HeaderHeights heights;

    /** What the last part of a table ends with. @param table the whole one, whose chart it is */
    record Ending(Table table, Optional<Signatures> signatures) {}

    /**
     * @param table the whole table or a part of it
     * @param first its first rows, by which the widths of its columns are judged
     * @param ending empty where another part follows
     * @param pagesBefore pages of the parts before, from which the numbers go on
     */
    TableDesign(Table table, List<List<Object>> first, Optional<Ending> ending, int pagesBefore) {
        this.table = table;
        this.ending = ending;
        this.pagesBefore = pagesBefore;
        shape = new PageShape(new ColumnNeeds(table, first));
        heights = new HeaderHeights(table, shape);
    }

    /**
     * @return to be compiled and filled from a {@link TableSource} of the same table; its texts are
     *     fixed, so it is good for this table alone
     * @throws JRException when two fields or styles have one name
     */
    JasperDesign design() throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("table");
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        shape.shape(design);
        design.addParameter(Elements.parameter(TITLE));
        design.addParameter(Elements.parameter(NOTE));
        design.addParameter(Elements.parameter(EXPLANATIONS));
        design.setTitle(title());
        design.setColumnHeader(header());
        ((JRDesignSection) design.getDetailSection()).addBand(body(design));
        if (ending.isPresent() && !ending.get().table().explanations().isEmpty()) {
            design.addGroup(explained());
        }
        design.addGroup(blocks());
        design.setPageFooter(footer());
        ending.ifPresent(
                end ->
                        design.setSummary(
                                new EndDesign(
                                                end.table(),
                                                end.signatures(),
                                                shape,
                                                shape.height() - heights.all() - FOOTER)
                                        .band()));
        design.setSummaryWithPageHeaderAndFooter(true);
        return design;
    }

    /** What the design asks for when it is filled. */
    Map<String, Object> parameters() {
        String explanations =
                ending.map(end -> String.join("\n", end.table().explanations())).orElse("");
        return Map.of(
                TITLE,
                Printable.of(table.title()),
                NOTE,
                Printable.of(table.note()),
                EXPLANATIONS,
                Printable.of(explanations));
    }

    /** Long ones go on below their first line and push down what follows. */
    private JRDesignBand title() {
        JRDesignBand band = Elements.band(44 + NOTE_LINE);
        band.addElement(
                Elements.placed(
                        Elements.bold(
                                Elements.centred(
                                        Elements.stretched(
                                                Elements.shown("$P{" + TITLE + "}", 18f)))),
                        0,
                        0,
                        shape.width(),
                        34));
        band.addElement(
                Elements.placed(
                        Elements.stretched(Elements.shown("$P{" + NOTE + "}", NOTE_LETTERS)),
                        0,
                        38,
                        shape.width(),
                        NOTE_LINE));
        return band;
    }

    private JRDesignBand header() {
        JRDesignBand band = Elements.band(heights.all());
        for (HeaderCell head : table.header().stream().flatMap(List::stream).toList()) {
            JRDesignElement cell =
                    Elements.filled(
                            Elements.ruled(
                                    Elements.centred(Elements.fixed(head.text(), shape.letters()))),
                            HEADER_GROUND);
            band.addElement(
                    Elements.placed(
                            cell,
                            shape.left(head.column()),
                            heights.top(head.level()),
                            shape.width(head.column(), head.columns()),
                            heights.height(head.level(), head.levels())));
        }
        return band;
    }

    /** A row is as high as its longest cell needs and stands on one page as a whole. */
    private JRDesignBand body(JasperDesign design) throws JRException {
        JRDesignBand band = Elements.band(ROW);
        band.setSplitType(SplitTypeEnum.PREVENT);
        design.addField(Elements.field(TableSource.FOOT, Boolean.class));
        design.addField(Elements.field(TableSource.BLOCK, Long.class));
        JRStyle style = rows();
        design.addStyle(style);
        for (int column = 0; column < table.columns().size(); column++) {
            design.addField(Elements.field("c" + column, String.class));
            JRDesignElement cell = cell(column);
            cell.setStyle(style);
            band.addElement(cell);
        }
        return band;
    }

    /** All rows, behind which the explanations stand once, together where a page can hold them. */
    private JRDesignGroup explained() {
        JRDesignGroup all = new JRDesignGroup();
        all.setName(EXPLANATIONS);
        JRDesignBand band = Elements.band(ROW + GAP);
        band.addElement(
                Elements.placed(
                        Elements.stretched(
                                Elements.shown("$P{" + EXPLANATIONS + "}", EXPLANATION_LETTERS)),
                        0,
                        GAP,
                        shape.width(),
                        ROW));
        band.setSplitType(SplitTypeEnum.PREVENT);
        ((JRDesignSection) all.getGroupFooterSection()).addBand(band);
        return all;
    }

    /** A total alone on the last page would say of nothing what it is the total of. */
    private static JRDesignGroup blocks() {
        JRDesignGroup blocks = new JRDesignGroup();
        blocks.setName(TableSource.BLOCK);
        blocks.setExpression(new JRDesignExpression("$F{" + TableSource.BLOCK + "}"));
        blocks.setKeepTogether(true);
        return blocks;
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
        JRDesignTextField text =
                Elements.ruled(Elements.shown("$F{c" + column + "}", shape.letters()));
        Elements.stretched(text);
        text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        Elements.aligned(
                text,
                table.columns().get(column).isNumeric()
                        ? HorizontalTextAlignEnum.RIGHT
                        : HorizontalTextAlignEnum.LEFT);
        return Elements.placed(text, shape.left(column), 0, shape.width(column, 1), ROW);
    }

    /** A dash on either side of the number, as GB/T 9704-2012 has it, though in the middle. */
    private JRDesignBand footer() {
        JRDesignBand band = Elements.band(FOOTER);
        band.addElement(
                Elements.placed(
                        Elements.centred(
                                Elements.shown(
                                        "\"— \" + ($V{PAGE_NUMBER} + " + pagesBefore + ") + \" —\"",
                                        9f)),
                        0,
                        8,
                        shape.width(),
                        16));
        return band;
    }
}
