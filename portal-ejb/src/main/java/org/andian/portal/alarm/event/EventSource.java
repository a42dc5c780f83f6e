package org.andian.portal.alarm.event;

import org.andian.portal.alarm.CountedLevel;

/**
 * The two kinds of rows an event list is made of, in the order of their number. Aliases: a alarm, e
 * device_event, d device, p premises, x district, c circuit.
 */
enum EventSource {
    ALARM(
            "a.raised_at",
            "a.id",
            "case " + CountedLevel.SQL + " when 'ALARM' then 3 when 'WARNING' then 2 else 1 end",
            "a.text",
            """
            a.id, a.raised_at as at, a.received_at, a.kind as alarm_kind, a.metric, 0 as clears,
              null as code, a.text, coalesce(a.peak, a.value) as value, a.limit_value,
              a.occurrences, a.cleared_at, a.id as alarm_id, a.historic, a.circuit\
            """,
            """
             from alarm a
            left join device_view d on d.id = a.device_id
            left join premises_view p on p.id = a.premises_id
            left join district_view x on x.id = p.district_id
            left join circuit_view c on c.device_id = a.device_id and c.no = a.circuit\
            """),
    /** A code that only ends a cause is an event, whatever the device calls it. */
    DEVICE(
            "e.ts",
            "e.id",
            "case when m.clears = 1 then 0 when e.kind = 'alarm' then 3 when e.kind = 'fault' then"
                    + " 1 else 0 end",
            "e.text",
            """
            e.id, e.ts as at, e.received_at, m.kind as alarm_kind, coalesce(m.metric, '') as metric,
              coalesce(m.clears, 0) as clears, e.code, e.text, e.value, null as limit_value,
              1 as occurrences, null as cleared_at, e.alarm_id, 0 as historic, e.circuit\
            """,
            """
             from device_event e
            left join event_code m on m.code = e.code
            left join alarm l on l.id = e.alarm_id
            left join device_view d on d.id = e.device_id
            left join premises_view p on p.id = e.premises_id
            left join district_view x on x.id = p.district_id
            left join circuit_view c on c.device_id = e.device_id and c.no = e.circuit\
            """);

    private final String at;
    private final String id;
    private final String rank;
    private final String text;
    private final String columns;
    private final String tables;

    EventSource(String at, String id, String rank, String text, String columns, String tables) {
        this.at = at;
        this.id = id;
        this.rank = rank;
        this.text = text;
        this.columns = columns;
        this.tables = tables;
    }

    String at() {
        return at;
    }

    String id() {
        return id;
    }

    /** Of the row's {@link EventKind}: 3 an alarm, 0 an event. */
    String rank() {
        return rank;
    }

    /** The device's own words. */
    String text() {
        return text;
    }

    String columns() {
        return columns;
    }

    /** All that belongs to its rows. */
    String tables() {
        return tables;
    }

    /** The rows alone. */
    String table() {
        return this == ALARM ? " from alarm a" : " from device_event e";
    }
}
