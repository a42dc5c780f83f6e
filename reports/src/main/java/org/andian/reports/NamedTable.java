package org.andian.reports;

import java.util.Objects;

/**
 * A table among others.
 *
 * @param name in few words, as the leaf of a workbook or a line of the contents has it
 */
public record NamedTable(String name, Table table) {

    public NamedTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
    }
}
