package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * An event belongs to the premises where its device hung: the one its alarm was raised at, else
 * where the device hung at the end of that day, else where it hangs today.
 */
final class EventsWhereTheyHung extends ResumableMigration {

    private static final String EVENTS = "device_event";

    EventsWhereTheyHung() {
        super(117, "events where they hung");
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        if (!schema.hasColumn(EVENTS, "premises_id")) {
            schema.alter(EVENTS, List.of("add column premises_id bigint null"));
        }
        if (!schema.hasKey(EVENTS, "event_at")) {
            schema.alter(EVENTS, List.of("add key event_at (ts)"));
        }
        ReferenceData.update(
                connection,
                """
                update device_event e
                  join device d on d.id = e.device_id
                  left join alarm a on a.id = e.alarm_id
                  left join device_day k on k.device_id = e.device_id
                    and k.day = date_add(date '1970-01-01', interval ((e.ts + 28800000) div 86400000) day)
                set e.premises_id = coalesce(a.premises_id, k.premises_id, d.premises_id)
                where e.premises_id is null
                """);
    }
}
