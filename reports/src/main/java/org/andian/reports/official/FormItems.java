package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The parts of one form as pieces of its pages. */
final class FormItems {

    private static final float ISSUER_LETTERS = 17.25f;
    private static final float ISSUER_SPACING = 2.25f;
    private static final float TITLE_LETTERS = 20.25f;
    private static final float TITLE_SPACING = 6f;
    private static final float NUMBER_LETTERS = 11.25f;
    private static final float CAPTION_LETTERS = 13.5f;
    private static final float CAPTION_SPACING = 4.5f;
    private static final float SMALL_LETTERS = 9f;
    private static final float CUT_LETTERS = 8.25f;
    private static final float LINE = 1.5f;
    private static final int KEPT = 2;
    private static final float CUT_BEYOND = 12 * Paper.MM;

    private final Form form;
    private final Alphabet alphabet;
    private final float pitch;

    FormItems(Form form, Alphabet alphabet, float pitch) {
        this.form = form;
        this.alphabet = alphabet;
        this.pitch = pitch;
    }

    /** What is filled in by hand below the body keeps its full height. */
    FormPages pages() {
        return new FormPages(
                form.body().stream().flatMap(part -> bands(part, pitch).stream()).toList(),
                whole(form.closing()),
                cut(form.cut()),
                whole(form.slip()));
    }

    private Item whole(List<Part> parts) {
        return Item.together(
                parts.stream()
                        .flatMap(part -> bands(part, FormPaper.PITCHES[0]).stream())
                        .map(Band::item)
                        .toList());
    }

    private List<Band> bands(Part part, float line) {
        return switch (part) {
            case Part.Head head -> List.of(Band.of(Item.together(head(head))));
            case Part.Caption caption -> List.of(Band.of(caption(caption)));
            case Part.Text text -> paragraph(text, line);
            case Part.Grid grid -> new GridRows(grid, alphabet, line).bands();
            case Part.Signing signing ->
                    List.of(Band.of(new SigningPlace(signing, alphabet).item()));
            case Part.Ruled ruled -> List.of(Band.of(Item.together(ruled(ruled))));
        };
    }

    /** No end of a page parts its first line from the rest, nor its last one. */
    private List<Band> paragraph(Part.Text text, float line) {
        List<Item> lines =
                new SpanLines(alphabet, FormPaper.LETTERS, line)
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
                        lines(Role.TITLE, ISSUER_LETTERS).spaced(head.issuer(), ISSUER_SPACING));
        items.addAll(lines(Role.TITLE, TITLE_LETTERS).spaced(head.title(), TITLE_SPACING));
        items.addAll(
                new Lines(alphabet.of(Role.BODY), NUMBER_LETTERS, 2 * NUMBER_LETTERS)
                        .centred(head.number()));
        items.add(new Item(12f, (page, top) -> rule(page, top - 3f, 1.5f)));
        return items;
    }

    private Lines lines(Role role, float points) {
        return new Lines(alphabet.of(role), points, points * LINE);
    }

    /** Title and number on one line, together in its middle. */
    private Item caption(Part.Caption caption) {
        Letters bold = alphabet.of(Role.TITLE);
        Letters plain = alphabet.of(Role.BODY);
        float title =
                bold.width(caption.title(), CAPTION_LETTERS)
                        + CAPTION_SPACING * bold.gaps(caption.title());
        float number = plain.width(caption.number(), FormPaper.LETTERS);
        float x = Paper.LEFT + (Paper.AREA_WIDTH - title - CAPTION_LETTERS - number) / 2;
        float height = CAPTION_LETTERS * LINE;
        return new Item(
                height,
                (page, top) -> {
                    float y = Item.baseline(top, height, CAPTION_LETTERS);
                    bold.show(page, caption.title(), CAPTION_LETTERS, x, y, CAPTION_SPACING);
                    float behind = x + title + CAPTION_LETTERS;
                    plain.show(page, caption.number(), FormPaper.LETTERS, behind, y, 0);
                });
    }

    private List<Item> ruled(Part.Ruled ruled) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(9f, (page, top) -> rule(page, top - 7f, 0.75f)));
        items.addAll(lines(Role.BODY, SMALL_LETTERS).paragraph(ruled.text(), 0));
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
