package org.andian.portal.workorder.qualification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a provider is qualified for, as it is kept.
 *
 * @param validTo the last day, null without end
 * @param withdrawn why it was entered by mistake, null while it stands, as {@code withdrawnAt}
 */
public record Qualification(
        long id,
        long providerId,
        String providerCode,
        String provider,
        String name,
        String number,
        String issuer,
        LocalDate validFrom,
        LocalDate validTo,
        Instant enteredAt,
        String enteredBy,
        String withdrawn,
        Instant withdrawnAt,
        boolean demo,
        int version) {

    /**
     * @param endingDays so many days before its last one it is about to end
     */
    public Validity validity(LocalDate day, int endingDays) {
        if (withdrawnAt != null) {
            return Validity.WITHDRAWN;
        }
        if (validFrom.isAfter(day)) {
            return Validity.NOT_YET;
        }
        if (validTo == null) {
            return Validity.VALID;
        }
        if (validTo.isBefore(day)) {
            return Validity.OVER;
        }
        return validTo.isAfter(day.plusDays(endingDays)) ? Validity.VALID : Validity.ENDING;
    }
}
