package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;

/** Writes any table in one format; keeps nothing between two calls. The stream is left open. */
public interface TableWriter {

    void write(Table table, OutputStream out, Progress progress) throws IOException;

    default void write(Table table, OutputStream out) throws IOException {
        write(table, out, Progress.UNHEARD);
    }
}
