package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows that keys do not allow into table {@code set_aside}, as JSON and with the reason. A row
 * is noted and moved or mended in one transaction: a kill between the two leaves neither.
 *
 * <p>What is noted can be put back by hand: the JSON has every column that is not generated, binary
 * ones in Base64. {@code what} is MOVED, MENDED or ADDED; {@link UpgradeReport} reads it.
 */
final class SetAside {

    private final Connection connection;

    SetAside(Connection connection) {
        this.connection = connection;
    }

    /** A step within one transaction. */
    private interface Work {

        int run() throws SQLException;
    }

    /**
     * Does with every orphan of this reference what its {@link Reference.Loss} says, in one
     * transaction.
     *
     * @return how many rows named a parent that is not there; for {@code ADD} how many parents were
     *     written
     */
    int settle(Reference reference) throws SQLException {
        if (!hasOrphans(reference)) {
            return 0;
        }
        return switch (reference.loss()) {
            case MOVE -> whole(() -> move(reference));
            case FORGET -> whole(() -> forget(reference));
            case ADD -> whole(() -> add(reference));
        };
    }

    /** Rows of which there may be one end on the day the next of them begins. */
    void mend(OneOf one) throws SQLException {
        if (one.mend() == null) {
            return;
        }
        String table = one.table();
        String next =
                """
                (select x.id, min(o.valid_from) as day from %1$s x join %1$s o on %2$s and %3$s
                group by x.id)\
                """
                        .formatted(table, one.same(), one.mend());
        whole(
                () -> {
                    note(
                            table,
                            "MENDED",
                            "was open although a later row of the same key began",
                            "from " + table + " x join " + next + " n on n.id = x.id");
                    return update(
                            "update %s x join %s n on n.id = x.id set x.valid_to = n.day"
                                    .formatted(table, next));
                });
    }

    /** Rows beyond the one that may be are moved out. */
    void move(OneOf one) throws SQLException {
        String beaten =
                "from %1$s x where exists (select 1 from %1$s o where %2$s and %3$s)"
                        .formatted(one.table(), one.same(), one.beaten());
        whole(
                () -> {
                    List<Long> ids = ids("select x.id " + beaten);
                    note(one.table(), "MOVED", one.reason(), beaten);
                    for (Long id : ids) {
                        ReferenceData.update(
                                connection, "delete from " + one.table() + " where id = ?", id);
                    }
                    return ids.size();
                });
    }

    private int move(Reference reference) throws SQLException {
        note(reference.table(), "MOVED", reference.reason(), reference.orphans());
        return update("delete x " + reference.orphans());
    }

    private int forget(Reference reference) throws SQLException {
        note(reference.table(), "MENDED", reference.reason(), reference.orphans());
        String joined = reference.orphans().substring("from ".length());
        String assignment = " set x." + reference.column() + " = null where ";
        return update("update " + joined.replaceFirst(" where ", assignment));
    }

    private int add(Reference reference) throws SQLException {
        String missing = "select distinct x." + reference.column() + " " + reference.orphans();
        String reason = "named by " + reference.table() + ", was not there";
        int added = 0;
        for (String code : texts(missing)) {
            boolean type = reference.parent().equals("device_type");
            ReferenceData.update(
                    connection,
                    "insert into %s (code, name_zh, name_en, sort%s) values (?, ?, ?, 999%s)"
                            .formatted(
                                    reference.parent(),
                                    type ? ", offline_after_seconds" : "",
                                    type ? ", 600" : ""),
                    code,
                    code,
                    code);
            note(reference.parent(), "ADDED", reason, "from %s x where x.code = ?", code);
            added++;
        }
        return added;
    }

    private boolean hasOrphans(Reference reference) throws SQLException {
        return !texts("select 1 " + reference.orphans() + " limit 1").isEmpty();
    }

    /**
     * @param from the rows to note, under alias x
     */
    private void note(String table, String what, String reason, String from, Object... values)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(table, what, reason));
        parameters.addAll(List.of(values));
        ReferenceData.update(
                connection,
                """
                insert into set_aside (table_name, what, reason, row_json, noted_at)
                select ?, ?, ?, %s, unix_timestamp() * 1000 %s\
                """
                        .formatted(json(table), from.formatted(table)),
                parameters.toArray());
    }

    /** The row of alias x as a JSON object, without what is generated. */
    private String json(String table) throws SQLException {
        List<String> pairs =
                texts(
                        """
                        select concat('\\'', column_name, '\\', ', case
                          when data_type like '%%blob' then concat('to_base64(x.', column_name, ')')
                          else concat('x.', column_name) end)
                        from information_schema.columns
                        where table_schema = database() and table_name = '%s'
                          and extra not like '%%GENERATED%%'
                        order by ordinal_position\
                        """
                                .formatted(table));
        return "json_object(" + String.join(", ", pairs) + ")";
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private List<Long> ids(String query) throws SQLException {
        return texts(query).stream().map(Long::valueOf).toList();
    }

    private int update(String statement) throws SQLException {
        return ReferenceData.update(connection, statement);
    }

    /** One transaction, whatever the connection was in before; that is restored. */
    private int whole(Work work) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            int changed = work.run();
            connection.commit();
            return changed;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(before);
        }
    }
}
