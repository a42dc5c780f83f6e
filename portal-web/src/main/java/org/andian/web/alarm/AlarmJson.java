package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Level;

import java.time.Instant;

/**
 * An alarm as REST tells it.
 *
 * @param metric wire code, empty for kinds that concern no single metric
 * @param source whether a limit of the portal's or the device itself raised it
 * @param raisedAt by the device's clock, where it has one
 * @param receivedAt when the portal heard of it
 * @param value at which it was raised; null, like the next three, for kinds without a value
 * @param peak the value furthest beyond the limit so far
 * @param lastValue of the newest reading judged
 * @param limit it is held against now, null where none is
 * @param unit of limit and values, empty for plain numbers
 * @param occurrences how often the quantity left normal while this alarm was open
 * @param historic raised from readings too old to warn anyone
 * @param text the device's own words, null when it sent none
 * @param clearedAt null while the cause lasts
 * @param acknowledgedAt null until a person took note
 * @param acknowledgedBy login, null as {@code acknowledgedAt}
 * @param note left with the acknowledgement, may be null
 * @param device its number
 * @param circuit 0 for what concerns the whole device
 * @param position of the device on the premises, may be null
 * @param premisesCode null, as all of the premises, while the device stands nowhere
 * @param venueGroup code
 * @param demo made by the example, not by people
 */
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
