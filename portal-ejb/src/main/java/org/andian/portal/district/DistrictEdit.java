package org.andian.portal.district;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

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
            throw new Refusal(DistrictReason.DAYS);
        }
        if (successorId != null && validTo == null) {
            throw new Refusal(DistrictReason.END_MISSING);
        }
        if (successorId != null && successorId == id) {
            throw new Refusal(DistrictReason.FOLLOWS_ITSELF);
        }
    }

    static String checkedName(String name) {
        String shown = PlainText.of(name);
        if (shown == null || shown.isEmpty() || shown.length() > LONGEST) {
            throw new Refusal(DistrictReason.NAME, LONGEST);
        }
        return shown;
    }
}
