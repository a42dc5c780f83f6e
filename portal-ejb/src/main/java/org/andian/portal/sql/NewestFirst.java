package org.andian.portal.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Finds the first rows of a list in the order of time, the newest first: among the newest of its
 * table, then among more of them, and among all only where those do not suffice. Left to itself a
 * database that joins tables may read and sort all there are to give twenty. Pure.
 */
public final class NewestFirst {

    private static final List<Integer> AMONG = List.of(2_000, 32_000);

    private NewestFirst() {}

    /**
     * @param wanted how many rows
     * @param bound since when the table has so many rows; empty where it has not so many
     * @param rows those of the list since then, or of all the list where there is no bound: the
     *     newest first and no more than wanted
     */
    public static <B, T> List<T> of(
            int wanted, IntFunction<Optional<B>> bound, Function<Optional<B>, List<T>> rows) {
        for (int among : AMONG) {
            Optional<B> since = bound.apply(among);
            if (since.isEmpty()) {
                break;
            }
            List<T> found = rows.apply(since);
            if (found.size() >= wanted) {
                return found;
            }
        }
        return rows.apply(Optional.empty());
    }
}
