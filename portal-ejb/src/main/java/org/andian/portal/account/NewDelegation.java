package org.andian.portal.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who shall act in the caller's place, and when.
 *
 * @param districtId narrows what is given, null for the whole reach
 * @param to last day
 * @param reason null for none
 */
public record NewDelegation(
        String deputy, Long districtId, LocalDate from, LocalDate to, String reason) {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 200;

    public NewDelegation {
        if (from == null
                || to == null
                || to.isBefore(from)
                || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "Give the first and the last day, at most " + LONGEST_DAYS + " days.");
        }
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A reason has at most " + LONGEST_REASON + " characters; shorten it.");
        }
    }
}
