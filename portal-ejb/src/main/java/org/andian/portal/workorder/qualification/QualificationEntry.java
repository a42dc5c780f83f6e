package org.andian.portal.workorder.qualification;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.LocalDate;

/**
 * A qualification as it is entered.
 *
 * @param name what it is called, at most 200 characters
 * @param number of the paper, at most 100 characters
 * @param issuer who gave it, at most 200 characters
 * @param validFrom the first day, from 1900 to 2999, as {@code validTo}
 * @param validTo the last day, not before the first; null without end
 * @throws Refusal NAME, NUMBER, ISSUER, VALID
 */
public record QualificationEntry(
        String name, String number, String issuer, LocalDate validFrom, LocalDate validTo) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;

    /** What lies farther away no database keeps. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    public QualificationEntry {
        name = WorkTexts.line(name, LONGEST_NAME, WorkReason.NAME);
        number = WorkTexts.line(number, LONGEST_NUMBER, WorkReason.NUMBER);
        issuer = WorkTexts.line(issuer, LONGEST_NAME, WorkReason.ISSUER);
        if (!isPossible(validFrom)
                || validTo != null && (!isPossible(validTo) || validTo.isBefore(validFrom))) {
            throw new Refusal(WorkReason.VALID);
        }
    }

    private static boolean isPossible(LocalDate day) {
        return day != null && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
