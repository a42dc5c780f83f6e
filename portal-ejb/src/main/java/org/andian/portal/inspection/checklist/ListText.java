package org.andian.portal.inspection.checklist;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.Set;

/**
 * What an office writes of a checklist beside its items.
 *
 * @param code upper-case letters, digits and hyphens, at most 40 characters
 * @param groups codes of the venue groups it is for, none for any
 * @param nameZh at most 60 characters, {@code nameEn} 120
 * @param sample an example of ours, of no standard
 * @param retired for no new task
 * @param sort where it stands among others
 * @throws Refusal CODE, PURPOSE, NAMES
 */
public record ListText(
        String code,
        Purpose purpose,
        Set<String> groups,
        String nameZh,
        String nameEn,
        boolean sample,
        boolean retired,
        int sort) {

    private static final String CODE = "[A-Z][A-Z0-9-]{1,39}";
    private static final int LONGEST_ZH = 60;
    private static final int LONGEST_EN = 120;

    public ListText {
        if (code == null || !code.matches(CODE)) {
            throw new Refusal(InspectionReason.CODE);
        }
        if (purpose == null) {
            throw new Refusal(InspectionReason.PURPOSE);
        }
        groups = Set.copyOf(groups);
        nameZh = InspectionTexts.line(nameZh, LONGEST_ZH, InspectionReason.NAMES);
        String english = PlainText.of(nameEn);
        nameEn =
                english == null || english.isEmpty()
                        ? nameZh
                        : InspectionTexts.line(english, LONGEST_EN, InspectionReason.NAMES);
    }
}
