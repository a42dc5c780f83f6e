package org.andian.portal.telling;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alarm as it stands, with where it is.
 *
 * @param severity the level it is counted under
 * @param premisesId null, as all of the premises, while the device hangs nowhere
 * @param circuitName null where none is registered
 */
record AlarmFacts(
        long id,
        AlarmKind kind,
        Level severity,
        String metric,
        Instant raisedAt,
        Double value,
        Double peak,
        Double limit,
        boolean over,
        boolean acknowledged,
        String deviceNo,
        int circuit,
        String circuitName,
        Long premisesId,
        String premises,
        String venueGroup,
        Long providerId,
        String district,
        String districtPath) {

    private static final String FIND =
            """
            select a.id, a.kind, a.level, a.metric, a.raised_at, a.value, a.peak, a.limit_value, a.cleared_at,
              a.acknowledged_at, d.no, a.circuit, c.name as circuit_name, p.id as premises_id, p.name as premises,
              p.venue_group, p.provider_id, t.name as district, p.district_path
            from alarm_view a join device_view d on d.id = a.device_id
            left join circuit_view c on c.device_id = a.device_id and c.no = a.circuit
            left join premises_view p on p.id = a.premises_id
            left join district_view t on t.id = p.district_id
            where a.id = ?\
            """;

    static Optional<AlarmFacts> find(Sql sql, long id) {
        return sql.first(FIND, List.of(id), AlarmFacts::of);
    }

    private static AlarmFacts of(Row row) {
        AlarmKind kind = AlarmKind.valueOf(row.text("kind"));
        return new AlarmFacts(
                row.number("id"),
                kind,
                kind.counted(Level.valueOf(row.text("level"))),
                row.text("metric"),
                row.instant("raised_at"),
                row.decimal("value"),
                row.decimal("peak"),
                row.decimal("limit_value"),
                row.instant("cleared_at") != null,
                row.instant("acknowledged_at") != null,
                row.text("no"),
                (int) row.number("circuit"),
                row.text("circuit_name"),
                row.numberOrNull("premises_id"),
                row.text("premises"),
                row.text("venue_group"),
                row.numberOrNull("provider_id"),
                row.text("district"),
                row.text("district_path"));
    }

    /** The value furthest beyond the limit, null where none was measured. */
    Double worst() {
        return peak == null ? value : peak;
    }
}
