package org.andian.web.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows of all pages, null where nobody counts them
 * @param next address of the next page, null after the last
 * @param items never null, in the order the address documents
 */
public record Listing<T>(List<T> items, Integer total, String next) {

    /**
     * The next page's address repeats the whole question, so that a caller need not build it.
     *
     * @param items of the page that {@code first} and {@code size} ask for
     */
    public static <T> Listing<T> of(Parameters parameters, List<T> items, int total) {
        int end = parameters.first() + items.size();
        boolean isLast = items.isEmpty() || end >= total;
        return new Listing<>(
                items,
                total,
                isLast
                        ? null
                        : parameters
                                .uri()
                                .getRequestUriBuilder()
                                .replaceQueryParam("first", end)
                                .replaceQueryParam("size", parameters.size())
                                .build()
                                .toString());
    }

    /** A list that always comes in one page. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, items.size(), null);
    }
}
