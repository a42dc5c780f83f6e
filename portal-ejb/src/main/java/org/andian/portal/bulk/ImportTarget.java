package org.andian.portal.bulk;

import org.andian.portal.refusal.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One kind of thing to import, as one caller may: how a row becomes one, which there are already,
 * how they are written.
 */
interface ImportTarget<T> {

    /** Tells the row everything that is wrong with it; null when something is. */
    T read(Examined row);

    /** By which one is told from another. */
    String key(T item);

    /**
     * What is registered under these items' keys; an empty one is closed or beyond the caller's
     * reach.
     */
    Map<String, Optional<T>> registered(List<T> items);

    /**
     * What is asked of a new one only: what is registered may be older than the rule.
     *
     * @throws Refusal for a reason that is told with the row
     */
    default void requireFit(T item) {}

    /** What two of the same key are compared by: values by field code. */
    Map<String, Object> facts(T item);

    /** Does what is slow and needs no transaction, and gives the writing that wants one. */
    Supplier<List<Secret>> prepare(List<T> items, ImportProgress progress);
}
