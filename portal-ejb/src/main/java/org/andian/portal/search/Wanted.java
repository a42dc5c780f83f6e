package org.andian.portal.search;

import org.andian.portal.sql.Like;
import org.andian.portal.text.PlainText;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody looks for, and which page of it.
 *
 * @param text one line as people see it, at most {@link #LONGEST} characters; empty finds nothing
 * @param first rows to skip, within what is counted
 * @param size rows at most, 1 to {@link #LARGEST_PAGE}
 */
public record Wanted(String text, int first, int size) {

    public static final int LONGEST = 100;
    public static final int LARGEST_PAGE = 50;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String CHINA = "86";
    private static final int MOBILE = 11;
    private static final int FEWEST_DIGITS = 4;

    public Wanted {
        String line = text == null ? "" : PlainText.of(text);
        text =
                line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
        first = Math.clamp(first, 0, Finds.MOST_COUNTED);
        size = Math.clamp(size, 1, LARGEST_PAGE);
    }

    public boolean isNothing() {
        return text.isEmpty();
    }

    /** For names, which compare without regard to case and width. */
    public String part() {
        return Like.containing(text);
    }

    /** For codes and numbers in small letters, since their columns compare by byte. */
    public String codePart() {
        return Like.containing(PlainText.folded(text).toLowerCase(Locale.ROOT));
    }

    /**
     * The digits of what may be a phone number, to compare with a phone without its signs; empty
     * for anything else. Fewer than four would fit every number.
     */
    public Optional<String> phonePart() {
        String folded = PlainText.folded(text);
        if (!PHONE.matcher(folded).matches()) {
            return Optional.empty();
        }
        String digits = NO_DIGIT.matcher(folded).replaceAll("");
        boolean isAbroad = digits.startsWith(CHINA) && digits.length() == CHINA.length() + MOBILE;
        String number = isAbroad ? digits.substring(CHINA.length()) : digits;
        return number.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(Like.containing(number));
    }

    /** Whether a text held in memory has it, small and capital letters alike. */
    public boolean isIn(String other) {
        return other != null
                && !isNothing()
                && other.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
