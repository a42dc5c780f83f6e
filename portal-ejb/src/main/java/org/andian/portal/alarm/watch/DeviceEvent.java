package org.andian.portal.alarm.watch;

/**
 * What a device itself reports.
 *
 * @param kind alarm, fault or event
 * @param code the vendor's or our own code; unknown codes are kept
 */
public record DeviceEvent(
        long deviceId,
        int circuit,
        long ts,
        long receivedAt,
        Long seq,
        String kind,
        String code,
        String text,
        Double value) {}
