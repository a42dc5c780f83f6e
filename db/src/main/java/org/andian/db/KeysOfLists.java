package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys that hold all that lists and figures count of alarms and hazards, within the reach of
 * whoever asks, so that their rows need not be read: alarms of some premises, alarms of some days,
 * and hazards of some premises by how far they have come.
 */
final class KeysOfLists extends ResumableMigration {

    private static final List<Key> ALL =
            List.of(
                    new Key("alarm", "alarm_counted", "premises_id, raised_at, kind, level"),
                    new Key("alarm", "alarm_days", "raised_at, premises_id, kind, level"),
                    new Key(
                            "hazard",
                            "hazard_counted",
                            "premises_id, state, due_on, closed_at, grade"));

    /**
     * @param columns as they stand between the brackets
     */
    private record Key(String table, String name, String columns) {}

    KeysOfLists() {
        super(197, "keys of lists");
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        for (String table : List.of("alarm", "hazard")) {
            List<String> missing = new ArrayList<>();
            for (Key key : ALL) {
                if (key.table().equals(table) && !schema.hasKey(table, key.name())) {
                    missing.add("add key " + key.name() + " (" + key.columns() + ")");
                }
            }
            schema.alter(table, missing);
        }
    }
}
