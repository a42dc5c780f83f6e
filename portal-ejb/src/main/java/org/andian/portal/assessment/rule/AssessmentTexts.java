package org.andian.portal.assessment.rule;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** What people write about rules, rankings and appeals, within its bounds. Pure. */
public final class AssessmentTexts {

    public static final int LONGEST_NAME = 100;

    /** Of an explanation, an appeal or its answer. */
    public static final int LONGEST_REASON = 1000;

    private AssessmentTexts() {}

    /**
     * One line that must be there, at most {@link #LONGEST_NAME} characters.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    public static String line(String text, AssessmentReason otherwise) {
        return within(PlainText.of(text), LONGEST_NAME, otherwise);
    }

    /**
     * Lines that must be there, at most {@link #LONGEST_REASON} characters.
     *
     * @throws Refusal REASON_MISSING
     */
    public static String reason(String text) {
        return within(PlainText.lines(text), LONGEST_REASON, AssessmentReason.REASON_MISSING);
    }

    private static String within(String plain, int most, AssessmentReason otherwise) {
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }
}
