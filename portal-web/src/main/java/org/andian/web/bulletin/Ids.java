package org.andian.web.bulletin;

/** Row numbers as they stand in an address. */
final class Ids {

    private static final int MOST_DIGITS = 18;

    private Ids() {}

    /**
     * @return null for what is no row number
     */
    static Long of(String text) {
        return text != null && text.matches("\\d{1," + MOST_DIGITS + "}")
                ? Long.valueOf(text)
                : null;
    }
}
