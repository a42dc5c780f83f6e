package org.andian.web.frame;

import org.andian.portal.text.PlainText;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a field or an address, as people and links write it. */
public final class Typed {

    private static final String ID = "\\d{1,18}";

    /** Days that can be reckoned with: with far ones a month or a year more overflows. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private Typed() {}

    /** Without the blanks around it; null when nothing is left. */
    public static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The same of a code or figure, whose letters and digits may be typed in full width. */
    public static String code(String typed) {
        return text(PlainText.folded(typed));
    }

    /**
     * An ISO day; null when there is none, or it cannot be read or reckoned with.
     *
     * <p>For addresses, where an old or broken one should still open; forms use {@link Days}, which
     * refuses.
     */
    public static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : strictDay(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /**
     * An ISO day from {@link #FIRST_DAY} to {@link #LAST_DAY}, without the blanks around it.
     *
     * @throws DateTimeException for anything else
     */
    public static LocalDate strictDay(String typed) {
        LocalDate day = LocalDate.parse(code(typed));
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("Too far away: " + day);
        }
        return day;
    }

    /** Row number of what an address names; null for what is none. */
    public static Long id(String typed) {
        return typed != null && typed.matches(ID) ? Long.valueOf(typed) : null;
    }

    /** What {@code true} and {@code false} say in an address; null for anything else. */
    public static Boolean flag(String typed) {
        return "true".equals(typed) || "false".equals(typed) ? Boolean.valueOf(typed) : null;
    }

    /** The constant of that name; null for a name that is none of them. */
    public static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    /**
     * The query part of an address, from its question mark on; parts that are null or empty are
     * left out.
     *
     * @param parts in the order of the map; values are encoded as UTF-8, names are ours and are not
     * @return a lone question mark where nothing is left
     */
    public static String query(Map<String, ?> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null && !"".equals(part.getValue()))
                .map(
                        part ->
                                part.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
