package org.andian.portal.alarm.event;

import org.andian.portal.alarm.AlarmKind;

import java.time.Instant;

/**
 * One event as lists show it.
 *
 * @param source 0 for an alarm, 1 for a device's own event
 * @param id within its source
 * @param at by the device's clock, where it has one
 * @param alarmKind what it is; null for a code no table knows
 * @param metric wire code, empty where no single metric is meant
 * @param clears the device tells that the cause has ended
 * @param code as the device named it, null for an alarm
 * @param text the device's own words, null when it sent none
 * @param circuit 0 for what concerns the whole device
 * @param premisesCode null, as all of the premises, where the device hung nowhere
 * @param value the worst so far; null for kinds without one and for the mark of a missing sensor
 * @param limit it was held against, null where none is
 * @param unit of value and limit, empty for plain numbers
 * @param occurrences how often the quantity left normal while the alarm was open, else 1
 * @param clearedAt null while the cause lasts and for a device's own event
 * @param alarmId the alarm that tells more, null where there is none
 * @param pairedAt when the device told the same break as an event, null when it did not
 */
public record EventRow(
        int source,
        long id,
        EventKind kind,
        Instant at,
        Instant receivedAt,
        Communication communication,
        AlarmKind alarmKind,
        String metric,
        boolean clears,
        String code,
        String text,
        String deviceNo,
        String typeCode,
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
        Long alarmId,
        Instant pairedAt,
        boolean demo) {

    /** Tells the rows apart. */
    public String key() {
        return source + "-" + id;
    }

    /** Whether its value is the worst of many; a device's own event tells one. */
    public boolean isAlarm() {
        return source == EventSource.ALARM.ordinal();
    }

    EventRow paired(Instant partnerAt) {
        return new EventRow(
                source,
                id,
                kind,
                at,
                receivedAt,
                communication,
                alarmKind,
                metric,
                clears,
                code,
                text,
                deviceNo,
                typeCode,
                circuit,
                circuitName,
                position,
                premisesCode,
                premises,
                district,
                value,
                limit,
                unit,
                occurrences,
                clearedAt,
                alarmId,
                partnerAt,
                demo);
    }
}
