package org.andian.portal.alarm;

import java.time.Instant;

/**
 * An alarm as lists and REST show it.
 *
 * @param metric wire code, empty for kinds that concern no single metric
 * @param clearedAt null while the cause lasts
 * @param historic raised from readings too old to warn anyone
 */
public record AlarmRow(
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
        String deviceNo,
        int circuit,
        String circuitName,
        String position,
        String premisesCode,
        String premises,
        Long districtId,
        String district,
        String venueGroup,
        boolean demo,
        int version) {

    /**
     * The value furthest beyond the limit so far: an early warning that rose to an alarm began
     * below the limit it is held against now.
     */
    public Double worst() {
        return peak == null ? value : peak;
    }

    public boolean isOpen() {
        return clearedAt == null;
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }
}
