package org.andian.portal.hazard.credit;

import java.time.LocalDate;

/**
 * A premises on the credit list.
 *
 * @param creditCode unified social credit code, null where none is known
 * @param decision number of the decision
 * @param lastOn the day of what was done last
 * @param lastWords what was said with it
 */
public record CreditEntry(
        long id,
        String premisesCode,
        String premises,
        String creditCode,
        String district,
        String decision,
        String reason,
        LocalDate decidedOn,
        CreditState state,
        LocalDate lastOn,
        String lastWords,
        boolean demo,
        int version) {}
