package org.andian.portal.hazard;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * What is written of a hazard, as lists and ledgers name it.
 *
 * @param kind its code
 * @param what in one line, at most 200 characters
 * @param details at most 2000 characters, null for none
 * @param place on the premises, at most 200 characters, null where it was found by an alarm
 * @param measures taken meanwhile, at most 1000 characters, null for none
 * @param responsible who has to see to it, at most 100 characters, null where nobody is named
 * @param costYuan what mending costs, null where unknown
 * @param foundOn not after today
 * @param finder who found it, at most 100 characters
 * @throws Refusal KIND, SOURCE, WHAT, TEXTS, FINDER, FOUND_ON, COST
 */
public record HazardDetails(
        String kind,
        String what,
        String details,
        String place,
        String measures,
        String responsible,
        Long costYuan,
        HazardSource source,
        LocalDate foundOn,
        String finder) {

    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_DETAILS = 2000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 100;
    private static final long HIGHEST_COST = 1_000_000_000_000L;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** Of what is done meanwhile. */
    static final int LONGEST_MEASURES = 1000;

    public HazardDetails {
        if (kind == null || kind.isBlank()) {
            throw new Refusal(HazardReason.KIND);
        }
        if (source == null) {
            throw new Refusal(HazardReason.SOURCE);
        }
        what = HazardTexts.line(what, LONGEST_WHAT, HazardReason.WHAT);
        details = HazardTexts.optional(details, LONGEST_DETAILS, HazardReason.TEXTS);
        place = HazardTexts.optional(place, LONGEST_PLACE, HazardReason.TEXTS);
        measures = HazardTexts.optional(measures, LONGEST_MEASURES, HazardReason.TEXTS);
        responsible = HazardTexts.optional(responsible, LONGEST_NAME, HazardReason.TEXTS);
        finder = HazardTexts.line(finder, LONGEST_NAME, HazardReason.FINDER);
        if (foundOn == null || foundOn.isBefore(FIRST_DAY)) {
            throw new Refusal(HazardReason.FOUND_ON);
        }
        if (costYuan != null && (costYuan < 0 || costYuan > HIGHEST_COST)) {
            throw new Refusal(HazardReason.COST);
        }
    }

    /**
     * @throws Refusal FOUND_ON when it is said to be found after that day
     */
    void requireFound(LocalDate today) {
        if (foundOn.isAfter(today)) {
            throw new Refusal(HazardReason.FOUND_ON);
        }
    }
}
