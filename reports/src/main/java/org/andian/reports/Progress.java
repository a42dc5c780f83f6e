package org.andian.reports;

import java.util.Iterator;

/**
 * Hears how far a writer is. It is asked between two rows and, where a format is laid out in pages,
 * between two pages; it stops the writer by throwing {@link WritingStopped}.
 */
@FunctionalInterface
public interface Progress {

    /** For whoever neither shows how far it is nor wants to stop it. */
    Progress UNHEARD = rows -> {};

    /**
     * @param rows written so far; the same number may come several times
     */
    void written(long rows);

    /** The same rows, each told when the next one is asked for. */
    default <R> Iterator<R> watch(Iterator<R> rows) {
        return new WatchedRows<>(rows, this);
    }
}
