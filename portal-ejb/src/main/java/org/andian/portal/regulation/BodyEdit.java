package org.andian.portal.regulation;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;

/**
 * How a body shall stand.
 *
 * @param department code, null for none; fixed once the body regulates anything, for past figures
 *     are grouped by it
 * @param parentId the body above it, null for none
 * @param validTo the first day it no longer is, null while it is
 */
public record BodyEdit(
        long id,
        String name,
        NewBody.Kind kind,
        String department,
        String district,
        Long parentId,
        LocalDate validFrom,
        LocalDate validTo,
        int version) {

    public BodyEdit {
        name = PlainText.of(name);
        new NewBody(name, kind, department, district, false);
        if (parentId != null && parentId == id) {
            throw new Refusal(RegulationReason.ABOVE_ITSELF, name);
        }
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new Refusal(RegulationReason.BODY_DAYS);
        }
    }
}
