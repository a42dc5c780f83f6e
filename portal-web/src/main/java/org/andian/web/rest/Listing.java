package org.andian.web.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows of all pages, null where nobody counts them
 * @param next address of the next page, null after the last
 */
public record Listing<T>(List<T> items, Integer total, String next) {

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

    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, items.size(), null);
    }
}
