package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import org.andian.reports.Table;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a document from the issuer mark to the date, in their order. */
final class Composition {

    private static final Color RED = new Color(0xD0, 0x10, 0x10);
    private static final float LARGEST_MARK = 44f;
    private static final float EXPLANATION_LETTERS = 9f;
    private static final int DATE_IN_LETTERS = 4;
    private static final int PARAGRAPH_IN_LETTERS = 2;

    private final OfficialDocument document;
    private final Alphabet alphabet;
    private final Paper paper;
    private final Lines body;

    Composition(OfficialDocument document, Alphabet alphabet, Paper paper) {
        this.document = document;
        this.alphabet = alphabet;
        this.paper = paper;
        body = new Lines(alphabet.of(Role.BODY), Paper.BODY_LETTERS, paper.pitch());
    }

    /**
     * In the order of GB/T 9704-2012 7.2 and 7.3: issuer mark, number, red rule, title, addressee,
     * body, table, signer and date. Texts that are empty leave no gap.
     */
    List<Item> items() {
        List<Item> items = new ArrayList<>(head());
        items.addAll(
                new Lines(alphabet.of(Role.TITLE), Paper.TITLE_LETTERS, Paper.TITLE_LETTERS * 1.55f)
                        .centred(document.title()));
        items.add(Item.gap(paper.pitch() * Math.min(1, paper.blank())));
        if (!document.addressee().isEmpty()) {
            items.addAll(body.paragraph(document.addressee(), 0));
        }
        items.addAll(paragraphs());
        document.table().ifPresent(table -> items.addAll(table(table)));
        items.addAll(end());
        return items;
    }

    private List<Item> head() {
        if (document.issuerMark().isEmpty() && document.number().isEmpty()) {
            return List.of();
        }
        List<Item> items =
                new ArrayList<>(
                        List.of(
                                Item.gap(paper.drop()),
                                mark(),
                                Item.gap(paper.pitch() * paper.blank())));
        items.addAll(body.centred(document.number()));
        items.add(new Item(Paper.RULE_DISTANCE, Composition::rule));
        items.add(Item.gap(paper.pitch() * paper.blank()));
        return items;
    }

    /** As large as the standard's head has it, smaller where a long name would not fit the line. */
    private Item mark() {
        Letters letters = alphabet.of(Role.TITLE);
        float points =
                Math.min(
                        LARGEST_MARK,
                        LARGEST_MARK
                                * Paper.AREA_WIDTH
                                / Math.max(1, letters.width(document.issuerMark(), LARGEST_MARK)));
        float height = points * 1.2f;
        float x =
                Paper.LEFT + (Paper.AREA_WIDTH - letters.width(document.issuerMark(), points)) / 2;
        return new Item(
                height,
                (page, top) -> {
                    page.setColorFill(RED);
                    letters.show(
                            page,
                            document.issuerMark(),
                            points,
                            x,
                            Item.baseline(top, height, points),
                            0);
                    page.setColorFill(Color.BLACK);
                });
    }

    /** As wide as the type area, below the document's number. */
    private static void rule(PdfContentByte page, float top) {
        page.setColorStroke(RED);
        page.setLineWidth(1.5f);
        page.moveTo(Paper.LEFT, top - Paper.RULE_DISTANCE);
        page.lineTo(Paper.RIGHT, top - Paper.RULE_DISTANCE);
        page.stroke();
        page.setColorStroke(Color.BLACK);
    }

    private List<Item> paragraphs() {
        List<Item> items = new ArrayList<>();
        for (Paragraph paragraph : document.numbered()) {
            Lines lines =
                    new Lines(
                            alphabet.of(role(paragraph.level())),
                            Paper.BODY_LETTERS,
                            paper.pitch());
            items.addAll(lines.paragraph(paragraph.text(), PARAGRAPH_IN_LETTERS));
        }
        return items;
    }

    private static Role role(int level) {
        return switch (level) {
            case 1 -> Role.HEADING1;
            case 2 -> Role.HEADING2;
            default -> Role.BODY;
        };
    }

    private List<Item> table(Table table) {
        List<Item> items = new ArrayList<>(List.of(Item.gap(paper.pitch() / 2)));
        List<Item> head =
                new ArrayList<>(
                        new Lines(
                                        alphabet.of(Role.HEADING1),
                                        SmallTable.LETTERS,
                                        SmallTable.LETTERS * 1.8f)
                                .centred(table.title()));
        List<Item> rows = new SmallTable(table, alphabet).items();
        head.add(rows.removeFirst());
        items.add(Item.together(head));
        items.addAll(rows);
        items.add(Item.gap(EXPLANATION_LETTERS / 2));
        items.addAll(
                new Lines(alphabet.of(Role.BODY), EXPLANATION_LETTERS, EXPLANATION_LETTERS * 1.4f)
                        .paragraph(String.join(" ", table.explanations()), 0));
        return items;
    }

    /**
     * Signer and date stay together; the signer stands over the middle of the date, which ends four
     * letters in.
     */
    private List<Item> end() {
        if (document.signer().isEmpty() && document.date().isEmpty()) {
            return List.of();
        }
        float middle =
                Paper.RIGHT
                        - DATE_IN_LETTERS * Paper.BODY_LETTERS
                        - body.width(document.date()) / 2;
        Item signer = body.around(document.signer(), middle);
        Item date = body.around(document.date(), middle);
        return List.of(
                Item.gap(paper.pitch() * Math.min(1, paper.blank())),
                new Item(
                        2 * paper.pitch(),
                        (page, top) -> {
                            signer.drawing().draw(page, top);
                            date.drawing().draw(page, top - paper.pitch());
                        }));
    }
}
