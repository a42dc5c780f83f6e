package org.andian.portal.hazard;

import org.andian.portal.alarm.AlarmKind;

import java.util.List;

/**
 * A hazard as it is entered.
 *
 * @param trace null where no alarm told of it
 * @param demo made by the example, not by people
 */
public record NewHazard(
        String premisesCode, HazardDetails details, GradeWish grade, Trace trace, boolean demo) {

    /**
     * By what it was noticed.
     *
     * @param alarms ids, of one circuit and kind
     */
    public record Trace(long deviceId, int circuit, AlarmKind kind, List<Long> alarms) {

        public Trace {
            alarms = List.copyOf(alarms);
        }
    }

    /** Found by people. */
    public static NewHazard byPeople(String premisesCode, HazardDetails details, GradeWish grade) {
        return new NewHazard(premisesCode, details, grade, null, false);
    }
}
