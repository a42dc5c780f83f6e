package org.andian.portal.alarm;

import java.time.Instant;

/**
 * An alarm as lists and REST show it.
 *
 * @param metric wire code, empty for kinds that concern no single metric
 * @param source whether a limit of ours or the device itself raised it
 * @param raisedAt by the device's clock, where it has one
 * @param receivedAt when the portal heard of it
 * @param value at which it was raised, in {@code unit}; null for kinds without a value
 * @param peak the value furthest beyond the limit so far, null as {@code value}
 * @param lastValue of the newest reading judged, null as {@code value}
 * @param limit it is held against now, null where none is
 * @param unit of all values, as shown; empty for plain numbers
 * @param occurrences how often the quantity left normal while this alarm was open
 * @param historic raised from readings too old to warn anyone
 * @param text the device's own words, null when it sent none
 * @param clearedAt null while the cause lasts
 * @param acknowledgedAt null until a person took note; also after an acknowledgement lapsed
 * @param acknowledgedBy login, null as {@code acknowledgedAt}
 * @param note left with the acknowledgement, may be null
 * @param circuit 0 for what concerns the whole device
 * @param circuitName null when the circuit is not registered
 * @param position of the device on the premises, null when nobody wrote it down
 * @param premisesCode null, as all of the premises, while the device stands nowhere
 * @param version grows with each change; who acknowledges names the one that was seen
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

    /** Under which level lists show it, see {@link AlarmKind#counted}. */
    public Level counted() {
        return kind.counted(level);
    }

    /**
     * How much it needs somebody: 4 an alarm nobody has acknowledged, 3 one that lasts although
     * somebody has it, 2 an early warning, 1 a fault, 0 what is settled or was over when the portal
     * heard of it. A danger reported late that still lasts counts as any other.
     */
    public int danger() {
        boolean unsettled = isOpen() || !isAcknowledged() && !historic;
        if (!unsettled) {
            return 0;
        }
        return switch (level) {
            case ALARM -> isAcknowledged() ? 3 : 4;
            case WARNING -> 2;
            case FAULT -> 1;
        };
    }

    public boolean isOpen() {
        return clearedAt == null;
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }
}
