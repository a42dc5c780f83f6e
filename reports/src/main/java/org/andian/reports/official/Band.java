package org.andian.reports.official;

/**
 * A piece of a form that flows from page to page.
 *
 * @param again stands above it where it begins a further page; of no height for nothing
 */
record Band(Item item, Item again) {

    static Band of(Item item) {
        return new Band(item, Item.gap(0));
    }
}
