package org.andian.portal.inspection.publicity;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * What is written of an action.
 *
 * @param title at most 120 characters
 * @param organiser in whose name, at most 200 characters
 * @param place at most 200 characters, null for none
 * @param people how many were reached, {@code materials} how many leaflets and the like were given;
 *     0 for none or nobody knows
 * @param words at most 2000 characters, null for none
 * @throws Refusal PUBLICITY_KIND, TITLE, HELD_ON, NAMES, FIGURES, TEXTS
 */
public record PublicityText(
        PublicityKind kind,
        String title,
        LocalDate heldOn,
        long districtId,
        String organiser,
        String place,
        int people,
        int materials,
        String words) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2000;
    private static final int MOST = 10_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    public PublicityText {
        if (kind == null) {
            throw new Refusal(InspectionReason.PUBLICITY_KIND);
        }
        title = InspectionTexts.line(title, LONGEST_TITLE, InspectionReason.TITLE);
        if (heldOn == null || heldOn.isBefore(FIRST_DAY)) {
            throw new Refusal(InspectionReason.HELD_ON);
        }
        organiser = InspectionTexts.line(organiser, LONGEST_NAME, InspectionReason.NAMES);
        place = InspectionTexts.optional(place, LONGEST_NAME);
        if (people < 0 || people > MOST || materials < 0 || materials > MOST) {
            throw new Refusal(InspectionReason.FIGURES);
        }
        words = InspectionTexts.optional(words, LONGEST_WORDS);
    }
}
