package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Migration 112: what a device with a wrong clock sends is known again by the stamp it gave. A
 * misdated reading stood once a moment, whatever it showed; now also by its count and values. An
 * event keeps the stamp it came with where that was not believed.
 */
final class StampsAsTold extends ResumableMigration {

    private static final String READINGS = "misdated_reading";
    private static final String EVENTS = "device_event";

    StampsAsTold() {
        super(112, "stamps as told");
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        if (!schema.hasColumn(READINGS, "mark")) {
            schema.alter(
                    READINGS,
                    List.of(
                            "add column mark varchar(100) character set utf8mb4 collate utf8mb4_bin"
                                    + " not null default ''"));
        }
        if (!schema.hasKey(READINGS, "misdated_as_told")) {
            schema.alter(
                    READINGS,
                    List.of("add unique key misdated_as_told (device_id, ts, circuit, mark)"));
        }
        if (schema.hasKey(READINGS, "misdated_once")) {
            schema.alter(READINGS, List.of("drop key misdated_once"));
        }
        if (!schema.hasColumn(EVENTS, "told")) {
            schema.alter(EVENTS, List.of("add column told bigint null"));
        }
        if (!schema.hasKey(EVENTS, "event_as_told")) {
            schema.alter(
                    EVENTS,
                    List.of("add unique key event_as_told (device_id, told, circuit, kind, code)"));
        }
    }
}
