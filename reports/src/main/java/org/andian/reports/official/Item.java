package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.util.List;

/**
 * A piece that stands on one page as a whole.
 *
 * @param height in points, taken from the page even where nothing is drawn
 * @param drawing called once, when the page is known
 */
record Item(float height, Drawing drawing) {

    /** Draws below {@code top}, measured from the lower edge of the paper. */
    interface Drawing {
        void draw(PdfContentByte page, float top);
    }

    /** Empty paper; at the end of a page it may take room that is not needed any more. */
    static Item gap(float height) {
        return new Item(height, (page, top) -> {});
    }

    /** Several, one below the other, that no end of a page parts. */
    static Item together(List<Item> items) {
        return new Item(
                (float) items.stream().mapToDouble(Item::height).sum(),
                (page, top) -> {
                    float at = top;
                    for (Item item : items) {
                        item.drawing().draw(page, at);
                        at -= item.height();
                    }
                });
    }

    /** The base line that centres letters of this size in a line of this height. */
    static float baseline(float top, float height, float points) {
        return top - height / 2 - points * 0.36f;
    }
}
