package org.andian.portal.premises;

/**
 * Names and phones of people for those who need not know them: enough to tell one from another, not
 * enough to call.
 */
final class Masked {

    private static final int SHORT = 4;
    private static final int LONG = 9;
    private static final int AREA = 3;

    private Masked() {}

    /** The first character and two stars; null stays null. */
    static String name(String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        String text = name.strip();
        return text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
    }

    /**
     * Three digits, four stars, four digits; of a short number only the last two digits, of a very
     * short one nothing.
     */
    static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return phone;
        }
        String text = phone.strip();
        if (text.length() <= SHORT) {
            return "****";
        }
        return text.length() < LONG
                ? "****" + text.substring(text.length() - 2)
                : text.substring(0, AREA) + "****" + text.substring(text.length() - SHORT);
    }
}
