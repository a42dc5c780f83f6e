package org.andian.portal.sql;

/** Patterns for {@code like}: percent signs, underscores and backslashes mean themselves. */
public final class Like {

    private Like() {}

    /** Holds the text anywhere; without the blanks around it. */
    public static String containing(String text) {
        return "%" + escaped(text.strip()) + "%";
    }

    public static String beginning(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
