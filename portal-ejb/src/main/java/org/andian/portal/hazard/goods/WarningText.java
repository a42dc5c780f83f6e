package org.andian.portal.hazard.goods;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;

/**
 * What a warning says.
 *
 * @param goods which they are, at most 200 characters
 * @param maker or seller, at most 200 characters, null where unknown
 * @param model or batch, at most 200 characters, null where unknown
 * @param danger at most 1000 characters
 * @param advice what to do with them, at most 1000 characters, null for nothing
 * @throws Refusal GOODS, DANGER, TEXTS
 */
public record WarningText(String goods, String maker, String model, String danger, String advice) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 1000;

    public WarningText {
        goods = HazardTexts.line(goods, LONGEST_NAME, HazardReason.GOODS);
        maker = HazardTexts.optional(maker, LONGEST_NAME, HazardReason.TEXTS);
        model = HazardTexts.optional(model, LONGEST_NAME, HazardReason.TEXTS);
        danger = HazardTexts.optional(danger, LONGEST_WORDS, HazardReason.DANGER);
        advice = HazardTexts.optional(advice, LONGEST_WORDS, HazardReason.TEXTS);
        if (danger == null) {
            throw new Refusal(HazardReason.DANGER, LONGEST_WORDS);
        }
    }
}
