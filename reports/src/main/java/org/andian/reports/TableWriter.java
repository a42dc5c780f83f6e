package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;

/** Writes any table in one format; keeps nothing between two calls. The stream is left open. */
public interface TableWriter {

    /**
     * @param out left open, flushed
     * @param progress hears of each row, and may end the writing by {@link WritingStopped}; what
     *     stands in {@code out} then is no whole file
     * @throws IOException when {@code out} takes nothing more or the file cannot be made
     */
    void write(Table table, OutputStream out, Progress progress) throws IOException;

    /** As above, heard by nobody. */
    default void write(Table table, OutputStream out) throws IOException {
        write(table, out, Progress.UNHEARD);
    }
}
