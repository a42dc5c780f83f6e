package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.util.ArrayList;
import java.util.List;

/** A form put on pages: the body flows, the closing stays whole. */
final class FormPages {

    /** A closing stands near its text, or something might be written between them. */
    private static final float WIDEST_GAP = 20 * Paper.MM;

    private static final float ROUNDING = 0.5f;

    private final List<List<Item>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private final FormPaper paper;
    private Item foot = Item.gap(0);
    private float used;

    /**
     * @param body the last band stands with the closing, or a seal would stand without text
     * @param cut stands above the slip where that is to be cut off
     * @param slip whole below the closing, or flowing on from a new page
     */
    FormPages(FormPaper paper, List<Band> body, Item closing, Item cut, List<Band> slip) {
        this.paper = paper;
        for (int at = 0; at < body.size(); at++) {
            add(body.get(at), at == body.size() - 1 ? closing.height() : 0);
        }
        Item below = below(cut, slip);
        boolean fits = !paper.apart() && used + closing.height() + below.height() <= room();
        float rest = paper.height() - used - closing.height() - (fits ? below.height() : 0);
        put(Item.gap(Math.clamp(rest, 0, WIDEST_GAP)));
        put(closing);
        if (fits) {
            foot = below;
        } else {
            turn();
            slip.forEach(band -> add(band, 0));
        }
    }

    private static Item below(Item cut, List<Band> slip) {
        List<Item> items = new ArrayList<>(List.of(cut));
        slip.forEach(band -> items.add(band.item()));
        return Item.together(items);
    }

    /**
     * @param kept must have room below it
     */
    private void add(Band band, float kept) {
        if (used + band.item().height() + kept > room()) {
            turn();
            put(band.again());
        }
        put(band.item());
    }

    private void turn() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    private void put(Item item) {
        pages.getLast().add(item);
        used += item.height();
    }

    private float room() {
        return paper.height() + ROUNDING;
    }

    int count() {
        return pages.size();
    }

    /**
     * @param number from 1
     */
    void draw(PdfContentByte page, int number) {
        float top = paper.top();
        for (Item item : pages.get(number - 1)) {
            item.drawing().draw(page, top);
            top -= item.height();
        }
        if (number == count()) {
            foot.drawing().draw(page, paper.bottom() + foot.height());
        }
    }
}
