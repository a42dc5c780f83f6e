package org.andian.portal.hazard;

import org.andian.portal.alarm.AlarmKind;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A hazard as lists and REST show it.
 *
 * @param kind its code, as {@code kindZh} and {@code kindEn} name it
 * @param gradeReason why it is another grade than its checklist gives, null where it is that one
 * @param deviceNo null, as circuit and kind of alarm, where no alarm told of it
 * @param alarms how many told of it
 * @param mergedInto number of the hazard that stands for it, null for none
 * @param orderId null while it was not ordered, as {@code dueOn}
 * @param dueOn the last day in time
 * @param provedAt when it was last said to be mended, null for never
 * @param closedAt null while it is not off the list
 */
public record HazardRow(
        long id,
        String premisesCode,
        String premises,
        Long districtId,
        String district,
        String venueGroup,
        boolean demo,
        String kind,
        String kindZh,
        String kindEn,
        Grade grade,
        String gradeReason,
        HazardState state,
        String what,
        String details,
        String place,
        String measures,
        String responsible,
        Long costYuan,
        HazardSource source,
        LocalDate foundOn,
        String finder,
        String deviceNo,
        Integer circuit,
        String circuitName,
        AlarmKind alarmKind,
        int alarms,
        Long mergedInto,
        Long orderId,
        LocalDate dueOn,
        Instant provedAt,
        Instant closedAt,
        Instant registeredAt,
        String registeredBy,
        int version) {

    /** Whether its term has passed while it waits to be mended. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && state.isToBeMended() && dueOn.isBefore(today);
    }
}
