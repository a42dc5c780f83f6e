package org.andian.portal.ledger;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Texts, numbers and days as people write them into ledgers. Pure. */
public final class LedgerTexts {

    /** Of a reason or a remark. */
    public static final int LONGEST_REASON = 500;

    /** Of a line's own number. */
    public static final int LONGEST_NUMBER = 40;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][^\\p{C}\\p{Z}]{0,39}");

    private LedgerTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    public static String line(String text, int most, LedgerReason otherwise) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * Lines that may be missing.
     *
     * @return null for none
     * @throws Refusal TEXTS
     */
    public static String optional(String text, int most) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() > most) {
            throw new Refusal(LedgerReason.TEXTS, most);
        }
        return plain;
    }

    /**
     * Why something is done.
     *
     * @throws Refusal REASON_MISSING
     */
    public static String reason(String text) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new Refusal(LedgerReason.REASON_MISSING, LONGEST_REASON);
        }
        return plain;
    }

    /**
     * The number of a line as an office gives it: at most 40 signs without a blank.
     *
     * @throws Refusal NUMBER
     */
    public static String number(String text) {
        String plain = PlainText.folded(text);
        if (plain == null || !NUMBER.matcher(plain).matches()) {
            throw new Refusal(LedgerReason.NUMBER);
        }
        return plain;
    }

    /**
     * A day that can be: from 2000 to 2099.
     *
     * @throws Refusal DAYS also for null
     */
    public static LocalDate day(LocalDate day) {
        if (day == null) {
            throw new Refusal(LedgerReason.DAYS);
        }
        return optionalDay(day);
    }

    /**
     * @return null for null
     * @throws Refusal DAYS
     */
    public static LocalDate optionalDay(LocalDate day) {
        if (day != null && !isPossible(day)) {
            throw new Refusal(LedgerReason.DAYS);
        }
        return day;
    }

    static boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /**
     * How many there are.
     *
     * @return null for null
     * @throws Refusal FIGURES
     */
    public static Integer figure(Integer value, int highest) {
        if (value != null && (value < 0 || value > highest)) {
            throw new Refusal(LedgerReason.FIGURES, highest);
        }
        return value;
    }
}
