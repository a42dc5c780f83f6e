package org.andian.portal.device;

import java.time.Instant;
import java.util.List;

/**
 * A device as lists and its page show it. {@code lastSeen} null = never heard; {@code online} =
 * heard within its type's time of silence.
 */
public record DeviceRow(
        long id,
        String no,
        String typeCode,
        String position,
        Long premisesId,
        String premisesCode,
        String premises,
        String district,
        Instant registeredAt,
        Instant lastSeen,
        boolean online,
        boolean demo,
        List<CircuitRow> circuits) {

    /**
     * @param ratedCurrent A, null when unknown
     */
    public record CircuitRow(long id, int no, String name, Double ratedCurrent) {}
}
