package org.andian.portal.statistic.saved;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.text.PlainText;

import java.util.Objects;

/**
 * What is kept of a question.
 *
 * @param title at most 120 characters
 * @param question the query part of the address, from its question mark on; at most 2000 characters
 * @param shared whether others of the same district see it too
 * @param chapter its place in the report book, from 1; null when it is not in it
 * @throws Refusal SAVED_TITLE, SAVED_QUESTION
 */
public record SavedText(
        String title, String question, boolean shared, Integer chapter, FormNames names) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_QUESTION = 2000;
    private static final int LAST_CHAPTER = 999;

    public SavedText {
        Objects.requireNonNull(names, "names");
        title = PlainText.of(title);
        if (title == null || title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal(StatisticReason.SAVED_TITLE, LONGEST_TITLE);
        }
        if (question == null
                || !question.startsWith("?")
                || question.length() > LONGEST_QUESTION
                || !question.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
            throw new Refusal(StatisticReason.SAVED_QUESTION, LONGEST_QUESTION);
        }
        chapter = chapter == null ? null : Integer.valueOf(Math.clamp(chapter, 1, LAST_CHAPTER));
    }
}
