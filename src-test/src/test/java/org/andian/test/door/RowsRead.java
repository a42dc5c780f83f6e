package org.andian.test.door;

import org.andian.portal.sql.Sql;

import java.util.List;

/** What a question costs: how many rows the database has handed over on this connection. */
final class RowsRead {

    private RowsRead() {}

    /** Inside one transaction, since each may have another connection. */
    static long soFar(Sql sql) {
        return sql
                .list(
                        "show session status where variable_name like 'Handler\\_read%'",
                        List.of(), row -> row.number("Value"))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
