package org.andian.web.rest;

import java.util.List;
import java.util.function.Function;

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

    /**
     * A page of a list that goes on behind its last row, so that what comes in meanwhile moves
     * nothing.
     *
     * @param found what the page shows and one row more, which tells whether there is a next page
     * @param json a row as REST tells it
     * @param place where a row stands, as {@link Parameters#after} reads it
     */
    public static <R, T> Listing<T> behind(
            Parameters parameters,
            List<R> found,
            int total,
            Function<R, T> json,
            Function<R, String> place) {
        boolean isLast = found.size() <= parameters.size();
        List<R> page = isLast ? found : found.subList(0, parameters.size());
        return new Listing<>(
                page.stream().map(json).toList(),
                total,
                isLast
                        ? null
                        : parameters
                                .uri()
                                .getRequestUriBuilder()
                                .replaceQueryParam("first")
                                .replaceQueryParam("after", place.apply(page.getLast()))
                                .build()
                                .toString());
    }

    /** A list that always comes in one page. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, items.size(), null);
    }
}
