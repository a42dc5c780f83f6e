package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Migration 91: foreign keys between the tables that people edit, and unique keys where there is
 * one of a thing. Rows of an old database that do not fit are put into {@code set_aside} first.
 * Every step looks whether it is done already, so that a run which was killed is simply run again.
 */
final class KeysBetweenTables extends ResumableMigration {

    /** The types that the migrations before this one have written alarm rules for. */
    private static final Map<String, Integer> SILENCE_SECONDS =
            Map.of("DETECTOR-4", 600, "DETECTOR-1", 600, "ARC-EXT", 600, "SMOKE", 1800);

    KeysBetweenTables() {
        super(91, "keys between tables");
    }

    /**
     * References first and until nothing moves any more, then what there is only one of: a row that
     * is moved out for its parent must not count as somebody's double.
     */
    @Override
    void run(Connection connection) throws SQLException {
        writeTypesOfShippedRules(connection);
        SetAside setAside = new SetAside(connection);
        while (settle(setAside) > 0) {
            // a row moved out may have been another's parent
        }
        for (OneOf one : OneOf.ALL) {
            setAside.mend(one);
            setAside.move(one);
        }
        new Schema(connection).add(OneOf.ALL, Reference.ALL);
    }

    private static int settle(SetAside setAside) throws SQLException {
        int settled = 0;
        for (Reference reference : Reference.ALL) {
            settled += setAside.settle(reference);
        }
        return settled;
    }

    /** A new database has rules before its reference data brings the types. */
    private static void writeTypesOfShippedRules(Connection connection) throws SQLException {
        for (Map.Entry<String, Integer> type : SILENCE_SECONDS.entrySet()) {
            ReferenceData.update(
                    connection,
                    """
                    insert into device_type (code, name_zh, name_en, offline_after_seconds, sort)
                    values (?, ?, ?, ?, 0) on duplicate key update code = values(code)
                    """,
                    type.getKey(),
                    type.getKey(),
                    type.getKey(),
                    type.getValue());
        }
    }
}
