package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.util.ArrayList;
import java.util.List;

/** Items put on pages; what stands at the foot of the last one is given room there. */
final class Pages {

    private final List<List<Item>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private final Item foot;
    private float used;

    /**
     * @param foot of height 0 for none; where it does not fit below the last item a page is added
     *     for it alone
     */
    Pages(List<Item> items, Item foot) {
        this.foot = foot;
        items.forEach(this::add);
        if (used + foot.height() > Paper.AREA_HEIGHT + 0.5f) {
            pages.add(new ArrayList<>());
        }
    }

    private void add(Item item) {
        if (used + item.height() > Paper.AREA_HEIGHT + 0.5f) {
            pages.add(new ArrayList<>());
            used = 0;
        }
        pages.getLast().add(item);
        used += item.height();
    }

    int count() {
        return pages.size();
    }

    /**
     * @param number from 1
     */
    void draw(PdfContentByte page, int number) {
        float top = Paper.TOP;
        for (Item item : pages.get(number - 1)) {
            item.drawing().draw(page, top);
            top -= item.height();
        }
        if (number == count()) {
            foot.drawing().draw(page, Paper.BOTTOM + foot.height());
        }
    }
}
