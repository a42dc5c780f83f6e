package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Level;

import java.time.Instant;

/** An alarm as REST tells it; {@code limit} and the values are in {@code unit}. */
public record AlarmJson(
        long id,
        AlarmKind kind,
        Level level,
        String metric,
        String source,
        Instant raisedAt,
        Instant receivedAt,
        Double value,
        Double peak,
        Double lastValue,
        Double limit,
        String unit,
        int occurrences,
        boolean historic,
        String text,
        Instant clearedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        String note,
        String device,
        int circuit,
        String circuitName,
        String position,
        String premisesCode,
        String premises,
        String district,
        String venueGroup,
        boolean demo) {

    static AlarmJson of(AlarmRow row) {
        return new AlarmJson(
                row.id(),
                row.kind(),
                row.level(),
                row.metric(),
                row.source(),
                row.raisedAt(),
                row.receivedAt(),
                row.value(),
                row.peak(),
                row.lastValue(),
                row.limit(),
                row.unit(),
                row.occurrences(),
                row.historic(),
                row.text(),
                row.clearedAt(),
                row.acknowledgedAt(),
                row.acknowledgedBy(),
                row.note(),
                row.deviceNo(),
                row.circuit(),
                row.circuitName(),
                row.position(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.venueGroup(),
                row.demo());
    }
}
