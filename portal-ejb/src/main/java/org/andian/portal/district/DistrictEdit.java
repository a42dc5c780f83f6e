package org.andian.portal.district;

import org.andian.portal.district.Refusal.Reason;

import java.time.LocalDate;

/**
 * What may change of a district; code, level and parent never do.
 *
 * @param validTo the first day it no longer is, null while it is
 * @param successorId the district that follows it, null for none
 */
public record DistrictEdit(
        long id,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        Long successorId,
        int version) {

    private static final int LONGEST = 100;

    public DistrictEdit {
        name = checkedName(name);
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new Refusal(
                    Reason.DAYS, "A district ends after it begins; correct one of the days.");
        }
        if (successorId != null && validTo == null) {
            throw new Refusal(
                    Reason.SUCCESSOR, "Name a successor together with the day the district ends.");
        }
        if (successorId != null && successorId == id) {
            throw new Refusal(Reason.SUCCESSOR, "A district cannot follow itself.");
        }
    }

    static String checkedName(String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
            throw new Refusal(
                    Reason.NAME, "Give the district a name of at most " + LONGEST + " characters.");
        }
        return name.strip();
    }
}
