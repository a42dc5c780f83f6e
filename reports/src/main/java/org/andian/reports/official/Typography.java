package org.andian.reports.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Names and numerals that are written in Chinese, read once from the resources. */
final class Typography {

    static final Typography KNOWN = new Typography();
    private static final int TEN = 10;

    private final Properties properties = new Properties();

    private Typography() {
        try (InputStream in = Typography.class.getResourceAsStream("/fonts/official.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The role a font family is meant for.
     *
     * @param family as a font names itself in any language; blanks, underscores and case do not
     *     matter
     * @return empty for a family this document has no use for
     */
    Optional<Role> role(String family) {
        String name = plain(family);
        return List.of(Role.values()).stream()
                .filter(
                        role ->
                                families(role).stream()
                                        .anyMatch(start -> name.startsWith(plain(start))))
                .findFirst();
    }

    private List<String> families(Role role) {
        return List.of(properties.getProperty(role.name().toLowerCase(Locale.ROOT)).split(","));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    /** The number before a heading, levels as GB/T 9704-2012 7.3.3 has them. */
    String number(int level, int n) {
        return switch (level) {
            case 1 -> numeral(n) + "、";
            case 2 -> "（" + numeral(n) + "）";
            case 3 -> n + ".";
            default -> "（" + n + "）";
        };
    }

    /** 1 to 99 in Chinese. */
    private String numeral(int n) {
        String digits = properties.getProperty("numerals");
        String ten = digits.substring(TEN - 1, TEN);
        String tens = n < TEN ? "" : n < 2 * TEN ? ten : digits.charAt(n / TEN - 1) + ten;
        return tens + (n % TEN == 0 ? "" : digits.substring(n % TEN - 1, n % TEN));
    }
}
