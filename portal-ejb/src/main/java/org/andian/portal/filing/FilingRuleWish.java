package org.andian.portal.filing;

import org.andian.portal.period.Century;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A rule as somebody wants it.
 *
 * @param code at most 40 capital letters, digits, hyphens and low lines; its own within a campaign
 * @param nameZh at most 200 characters, as {@code nameEn}, which is taken from it where missing
 * @param everyMonths 0 to 60
 * @param lastDueOn null for none; not before the first
 * @param figures at most 40 codes
 * @param outline at most 12 headings of at most 100 characters, as {@code outlineEn}
 * @param remindDays at most 8 numbers from 0 to 90
 * @throws Refusal RULE_CODE, RULE_NAME, RULE_DAYS, RULE_MANY, RULE_OUTLINE, RULE_REMINDERS
 */
public record FilingRuleWish(
        String code,
        FilingKind kind,
        String nameZh,
        String nameEn,
        LocalDate firstDueOn,
        int everyMonths,
        LocalDate lastDueOn,
        FilingRule.Since since,
        List<String> figures,
        List<String> outline,
        List<String> outlineEn,
        List<Integer> remindDays) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_MONTHS = 60;

    /** Statistics answer no more at once. */
    private static final int MOST_FIGURES = 40;

    private static final int LONGEST_FIGURES = 2000;
    private static final int MOST_HEADINGS = 12;
    private static final int LONGEST_HEADING = 100;
    private static final int MOST_AHEAD = 90;
    private static final int MOST_REMINDERS = 8;

    public FilingRuleWish {
        code = PlainText.folded(code);
        if (code == null || !code.matches("[A-Z][A-Z0-9_-]{0,39}")) {
            throw new Refusal(FilingReason.RULE_CODE, code == null ? "" : code);
        }
        nameZh = FilingTexts.line(nameZh, LONGEST_NAME, FilingReason.RULE_NAME);
        nameEn =
                nameEn == null || nameEn.isBlank()
                        ? nameZh
                        : FilingTexts.line(nameEn, LONGEST_NAME, FilingReason.RULE_NAME);
        if (kind == null
                || since == null
                || !Century.holds(firstDueOn)
                || everyMonths < 0
                || everyMonths > MOST_MONTHS
                || lastDueOn != null
                        && (lastDueOn.isBefore(firstDueOn) || !Century.holds(lastDueOn))) {
            throw new Refusal(FilingReason.RULE_DAYS);
        }
        figures =
                figures.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        if (figures.size() > MOST_FIGURES || String.join(",", figures).length() > LONGEST_FIGURES) {
            throw new Refusal(FilingReason.RULE_MANY, MOST_FIGURES);
        }
        outline = headings(outline);
        outlineEn = headings(outlineEn);
        remindDays = remindDays.stream().filter(Objects::nonNull).distinct().toList();
        if (remindDays.size() > MOST_REMINDERS
                || remindDays.stream().anyMatch(days -> days < 0 || days > MOST_AHEAD)) {
            throw new Refusal(FilingReason.RULE_REMINDERS, MOST_AHEAD);
        }
    }

    private static List<String> headings(List<String> lines) {
        List<String> headings =
                lines.stream()
                        .map(PlainText::of)
                        .filter(line -> line != null && !line.isEmpty())
                        .toList();
        if (headings.size() > MOST_HEADINGS
                || headings.stream().anyMatch(line -> line.length() > LONGEST_HEADING)) {
            throw new Refusal(FilingReason.RULE_OUTLINE, MOST_HEADINGS, LONGEST_HEADING);
        }
        return headings;
    }
}
