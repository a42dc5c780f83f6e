package org.andian.web.hazard;

import org.andian.portal.hazard.credit.CreditEntry;
import org.andian.portal.hazard.credit.CreditState;

import java.time.LocalDate;

/**
 * An entry of the credit list as REST tells it.
 *
 * @param number its number
 * @param premises code
 * @param premisesName its name
 * @param creditCode unified social credit code, null where none is known
 * @param district name
 * @param decision number of the decision
 * @param lastOn the day of what was done last, with {@code lastWords}
 * @param demo of a premises of the example
 */
public record CreditJson(
        long number,
        String premises,
        String premisesName,
        String creditCode,
        String district,
        String decision,
        String reason,
        LocalDate decidedOn,
        CreditState state,
        LocalDate lastOn,
        String lastWords,
        boolean demo,
        int version) {

    static CreditJson of(CreditEntry entry) {
        return new CreditJson(
                entry.id(),
                entry.premisesCode(),
                entry.premises(),
                entry.creditCode(),
                entry.district(),
                entry.decision(),
                entry.reason(),
                entry.decidedOn(),
                entry.state(),
                entry.lastOn(),
                entry.lastWords(),
                entry.demo(),
                entry.version());
    }
}
