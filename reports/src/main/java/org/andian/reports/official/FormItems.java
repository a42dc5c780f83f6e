package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The parts of one form as pieces of its pages. */
final class FormItems {

    private static final float ISSUER_SPACING = 2.25f;
    private static final float TITLE_SPACING = 6f;
    private static final float CAPTION_SPACING = 4.5f;
    private static final float CUT_LETTERS = 8.25f;
    private static final float LINE = 1.5f;
    private static final int KEPT = 2;
    private static final float CUT_BEYOND = 12 * Paper.MM;

    private final Form form;
    private final Alphabet alphabet;
    private final FormPaper paper;
    private final FormLetters sizes;
    private final float pitch;

    FormItems(Form form, Alphabet alphabet, FormPaper paper, float pitch) {
        this.form = form;
        this.alphabet = alphabet;
        this.paper = paper;
        sizes = paper.letters();
        this.pitch = pitch;
    }

    /** What is filled in by hand below the body keeps its full height. */
    FormPages pages() {
        List<Band> closing = bands(form.closing(), paper.pitch());
        return new FormPages(
                paper,
                bands(form.body(), pitch),
                Item.together(closing.stream().map(Band::item).toList()),
                cut(form.cut()),
                bands(form.slip(), paper.pitch()));
    }

    private List<Band> bands(List<Part> parts, float line) {
        return parts.stream().flatMap(part -> bands(part, line).stream()).toList();
    }

    private List<Band> bands(Part part, float line) {
        return switch (part) {
            case Part.Head head -> List.of(Band.of(Item.together(head(head))));
            case Part.Caption caption ->
                    List.of(Band.of(paper.apart() ? above(caption) : caption(caption)));
            case Part.Text text -> paragraph(text, line);
            case Part.Grid grid -> new GridRows(grid, alphabet, paper, line).bands();
            case Part.Signing signing -> List.of(Band.of(signing(signing)));
            case Part.Ruled ruled -> List.of(Band.of(Item.together(ruled(ruled))));
        };
    }

    private Item signing(Part.Signing signing) {
        return paper.apart()
                ? new SigningRows(signing, alphabet, paper).item()
                : new SigningPlace(signing, alphabet).item();
    }

    /** No end of a page parts its first line from the rest, nor its last one. */
    private List<Band> paragraph(Part.Text text, float line) {
        List<Item> lines =
                new SpanLines(alphabet, sizes.text(), line)
                        .paragraph(text.spans(), text.indented() ? 2 : 0);
        int many = lines.size();
        if (many <= KEPT + 1) {
            return List.of(Band.of(Item.together(lines)));
        }
        List<Band> bands = new ArrayList<>();
        bands.add(Band.of(Item.together(lines.subList(0, KEPT))));
        lines.subList(KEPT, many - KEPT).forEach(one -> bands.add(Band.of(one)));
        bands.add(Band.of(Item.together(lines.subList(many - KEPT, many))));
        return bands;
    }

    private List<Item> head(Part.Head head) {
        List<Item> items =
                new ArrayList<>(
                        lines(Role.TITLE, sizes.issuer()).spaced(head.issuer(), ISSUER_SPACING));
        items.addAll(lines(Role.TITLE, sizes.title()).spaced(head.title(), TITLE_SPACING));
        items.addAll(number(head.number()));
        items.add(new Item(12f, (page, top) -> rule(page, top - 3f, 1.5f)));
        return items;
    }

    private List<Item> number(String number) {
        return new Lines(alphabet.of(Role.BODY), sizes.number(), 2 * sizes.number())
                .centred(number);
    }

    private Lines lines(Role role, float points) {
        return new Lines(alphabet.of(role), points, points * LINE);
    }

    /** The title above the number. */
    private Item above(Part.Caption caption) {
        List<Item> items = new ArrayList<>();
        items.addAll(lines(Role.TITLE, sizes.caption()).spaced(caption.title(), CAPTION_SPACING));
        items.addAll(number(caption.number()));
        return Item.together(items);
    }

    /** Title and number on one line, together in its middle. */
    private Item caption(Part.Caption caption) {
        float points = sizes.caption();
        Letters bold = alphabet.of(Role.TITLE);
        Letters plain = alphabet.of(Role.BODY);
        float title =
                bold.width(caption.title(), points) + CAPTION_SPACING * bold.gaps(caption.title());
        float number = plain.width(caption.number(), sizes.text());
        float x = Paper.LEFT + (Paper.AREA_WIDTH - title - points - number) / 2;
        float height = points * LINE;
        return new Item(
                height,
                (page, top) -> {
                    float y = Item.baseline(top, height, points);
                    bold.show(page, caption.title(), points, x, y, CAPTION_SPACING);
                    float behind = x + title + points;
                    plain.show(page, caption.number(), sizes.text(), behind, y, 0);
                });
    }

    private List<Item> ruled(Part.Ruled ruled) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(9f, (page, top) -> rule(page, top - 7f, 0.75f)));
        items.addAll(lines(Role.BODY, sizes.small()).paragraph(ruled.text(), 0));
        return items;
    }

    private static void rule(PdfContentByte page, float y, float width) {
        page.setLineWidth(width);
        page.moveTo(Paper.LEFT, y);
        page.lineTo(Paper.RIGHT, y);
        page.stroke();
    }

    /** Dashed, beyond both edges of the text, with its words in the middle. */
    private Item cut(String words) {
        Letters letters = alphabet.of(Role.HEADING1);
        float height = 2 * CUT_LETTERS;
        float width = letters.width(words, CUT_LETTERS);
        float x = Paper.LEFT + (Paper.AREA_WIDTH - width) / 2;
        return new Item(
                height,
                (page, top) -> {
                    page.saveState();
                    page.setLineWidth(0.75f);
                    page.setLineDash(2f, 2f, 0);
                    page.moveTo(Paper.LEFT - CUT_BEYOND, top - height / 2);
                    page.lineTo(x - CUT_LETTERS, top - height / 2);
                    page.moveTo(x + width + CUT_LETTERS, top - height / 2);
                    page.lineTo(Paper.RIGHT + CUT_BEYOND, top - height / 2);
                    page.stroke();
                    page.setColorFill(Color.DARK_GRAY);
                    float y = Item.baseline(top, height, CUT_LETTERS);
                    letters.show(page, words, CUT_LETTERS, x, y, 0);
                    page.restoreState();
                });
    }
}
