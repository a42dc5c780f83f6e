package org.andian.portal.premises.standing;

import java.time.LocalDate;

/**
 * A body that supervises one premises, whatever holds for its group and district.
 *
 * @param department code of the body's department, null when it belongs to none
 * @param to exclusive, null = still
 */
record OwnRegulator(
        long id, long premisesId, String body, String department, LocalDate from, LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
