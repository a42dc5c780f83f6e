package org.andian.web.alarm;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.event.Communication;
import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventRow;

import java.time.Instant;

/**
 * An event as REST tells it.
 *
 * @param at by the device's clock, where it has one
 * @param receivedAt when the portal heard of it
 * @param what it is; null for a code no table knows
 * @param metric wire code, empty where no single metric is meant
 * @param clears the device tells that the cause has ended
 * @param code as the device named it, null for what the portal found by itself
 * @param text the device's own words, null when it sent none
 * @param device its number
 * @param deviceType code
 * @param circuit 0 for what concerns the whole device
 * @param position of the device on the premises, may be null
 * @param premisesCode null, as all of the premises, where the device hung nowhere
 * @param value the worst so far, null for kinds without one and where no sensor is connected
 * @param limit it was held against, null where none is
 * @param unit of value and limit, empty for plain numbers
 * @param clearedAt null while the cause lasts and for a device's own event
 * @param alarm id of the alarm that tells more, null where there is none
 * @param pairedAt when the device told the same break as an event, null when it did not
 * @param demo made by the example, not by people
 */
public record EventJson(
        EventKind kind,
        Instant at,
        Instant receivedAt,
        AlarmKind what,
        String metric,
        boolean clears,
        String code,
        String text,
        Communication communication,
        String device,
        String deviceType,
        int circuit,
        String circuitName,
        String position,
        String premisesCode,
        String premises,
        String district,
        Double value,
        Double limit,
        String unit,
        int occurrences,
        Instant clearedAt,
        Long alarm,
        Instant pairedAt,
        boolean demo) {

    static EventJson of(EventRow row) {
        return new EventJson(
                row.kind(),
                row.at(),
                row.receivedAt(),
                row.alarmKind(),
                row.metric(),
                row.clears(),
                row.code(),
                row.text(),
                row.communication(),
                row.deviceNo(),
                row.typeCode(),
                row.circuit(),
                row.circuitName(),
                row.position(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.value(),
                row.limit(),
                row.unit(),
                row.occurrences(),
                row.clearedAt(),
                row.alarmId(),
                row.pairedAt(),
                row.demo());
    }
}
