package org.andian.portal.ledger;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a column that was added holds. */
public enum AddedType {
    TEXT,
    NUMBER,
    DAY;

    /** Of any value. */
    public static final int LONGEST = 500;

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    /**
     * A value as it is kept: a number with a point, a day as 2026-11-22.
     *
     * @return null for nothing
     * @throws Refusal VALUE
     */
    public String kept(String text) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        String value = this == TEXT ? plain : PlainText.folded(plain);
        boolean fits =
                switch (this) {
                    case TEXT -> value.length() <= LONGEST;
                    case NUMBER -> FIGURE.matcher(value).matches();
                    case DAY -> isDay(value);
                };
        if (!fits) {
            throw new Refusal(LedgerReason.VALUE, LONGEST);
        }
        return value;
    }

    private static boolean isDay(String text) {
        try {
            return LedgerTexts.isPossible(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return false;
        }
    }
}
