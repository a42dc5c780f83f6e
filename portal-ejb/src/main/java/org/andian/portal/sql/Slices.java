package org.andian.portal.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Divides what one statement would have too much of. Pure. */
public final class Slices {

    /** Values in the {@code in (…)} of a statement that names nothing dearer. */
    public static final int USUAL = 500;

    private Slices() {}

    /** Of the usual size. */
    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, USUAL);
    }

    /**
     * In the order of all; none of nothing.
     *
     * @param size of each but the last, at least 1
     */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> rest = List.copyOf(all);
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < rest.size(); from += size) {
            slices.add(rest.subList(from, Math.min(from + size, rest.size())));
        }
        return slices;
    }
}
