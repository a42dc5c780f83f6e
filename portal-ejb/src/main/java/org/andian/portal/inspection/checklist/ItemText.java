package org.andian.portal.inspection.checklist;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.io.Serializable;

/**
 * What an item of a checklist asks. Where no English is given the Chinese stands for it.
 *
 * @param sectionZh the heading it stands under, at most 60 characters
 * @param wordsZh at most 300 characters, so that it passes when they are true
 * @param basis the standard or rule and its clause, as an office enters it; null for none, at most
 *     200 characters
 * @param hazardKind code of the kind of hazard it usually is when it fails, null for none
 * @param sample ours, of no standard
 * @throws Refusal TEXTS
 */
public record ItemText(
        String sectionZh,
        String sectionEn,
        String wordsZh,
        String wordsEn,
        String basis,
        String hazardKind,
        boolean sample)
        implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_SECTION = 60;
    private static final int LONGEST_SECTION_EN = 120;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_WORDS_EN = 500;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_KIND = 40;

    public ItemText {
        sectionZh = InspectionTexts.line(sectionZh, LONGEST_SECTION, InspectionReason.TEXTS);
        sectionEn = other(sectionEn, sectionZh, LONGEST_SECTION_EN);
        wordsZh = InspectionTexts.line(wordsZh, LONGEST_WORDS, InspectionReason.TEXTS);
        wordsEn = other(wordsEn, wordsZh, LONGEST_WORDS_EN);
        basis = InspectionTexts.optional(basis, LONGEST_BASIS);
        hazardKind = InspectionTexts.optional(hazardKind, LONGEST_KIND);
    }

    private static String other(String text, String otherwise, int most) {
        String plain = PlainText.of(text);
        return plain == null || plain.isEmpty()
                ? otherwise
                : InspectionTexts.line(plain, most, InspectionReason.TEXTS);
    }
}
