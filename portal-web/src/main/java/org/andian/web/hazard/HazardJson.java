package org.andian.web.hazard;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardState;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A hazard as REST tells it.
 *
 * @param number its number
 * @param premises code
 * @param premisesName its name
 * @param district name
 * @param kind code
 * @param device number, null where no alarm told of it, as circuit and alarmKind
 * @param alarms how many told of it
 * @param dueOn the last day in time, null while it was not ordered
 * @param mergedInto number of the one that stands for it, null for none
 * @param demo made by the example, not by people
 */
public record HazardJson(
        long number,
        String premises,
        String premisesName,
        String district,
        String kind,
        Grade grade,
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
        String device,
        Integer circuit,
        AlarmKind alarmKind,
        int alarms,
        LocalDate dueOn,
        Long mergedInto,
        Instant registeredAt,
        Instant closedAt,
        boolean demo,
        int version) {

    static HazardJson of(HazardRow row) {
        return new HazardJson(
                row.id(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.kind(),
                row.grade(),
                row.state(),
                row.what(),
                row.details(),
                row.place(),
                row.measures(),
                row.responsible(),
                row.costYuan(),
                row.source(),
                row.foundOn(),
                row.finder(),
                row.deviceNo(),
                row.circuit(),
                row.alarmKind(),
                row.alarms(),
                row.dueOn(),
                row.mergedInto(),
                row.registeredAt(),
                row.closedAt(),
                row.demo(),
                row.version());
    }
}
