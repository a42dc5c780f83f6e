package org.andian.portal.workorder;

import org.andian.portal.workorder.matter.WorkKind;

import java.time.LocalDate;

/**
 * Which work orders, in which order; null = not limited by that side.
 *
 * @param text part of what is written of it, its place, the premises' or the provider's name or
 *     code, or its number
 * @param provider code
 * @param districtId with all districts below it
 * @param from the first day on which it was given out
 * @param to the last such day
 */
public record WorkQuery(
        String text,
        Standing standing,
        WorkKind kind,
        String provider,
        Long districtId,
        String venueGroup,
        String premisesCode,
        LocalDate from,
        LocalDate to,
        Sort sort,
        boolean descending) {

    /** How far work orders have come, as their list is narrowed. */
    public enum Standing {
        OPEN,
        DISPATCHED,
        DECLINED,
        /** taken on and not done: nobody has come yet, somebody is there, or it was sent back */
        UNDER_WAY,
        DONE,
        RETURNED,
        /** not done, and its time has passed */
        OVERDUE,
        /** taken over, rated or not */
        PASSED,
        /** taken over since the month began */
        PASSED_THIS_MONTH,
        CANCELLED
    }

    /** What a list is ordered by. */
    public enum Sort {
        REGISTERED,
        DUE,
        KIND,
        PREMISES,
        PROVIDER,
        STATE
    }

    /** Of one premises, the newest first. */
    public static WorkQuery ofPremises(String code, Standing standing) {
        return new WorkQuery(
                null, standing, null, null, null, null, code, null, null, Sort.REGISTERED, true);
    }

    /** Given to one provider, those that are due first. */
    public static WorkQuery ofProvider(String code, Standing standing) {
        return new WorkQuery(
                null, standing, null, code, null, null, null, null, null, Sort.DUE, false);
    }
}
