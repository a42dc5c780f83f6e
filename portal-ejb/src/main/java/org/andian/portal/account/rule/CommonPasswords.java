package org.andian.portal.account.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What guessers try first: words of a list, as they are, with the usual signs for letters, or with
 * figures and signs before or behind ({@code P@ssw0rd-2026}).
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    static boolean hold(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return ALL.contains(small)
                || ALL.contains(core(small))
                || ALL.contains(core(letters(small)));
    }

    /** Without the figures and signs around it; a list's word has five letters at least. */
    private static String core(String text) {
        return text.replaceFirst("^[^a-z]+", "").replaceFirst("[^a-z]+$", "");
    }

    private static String letters(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's');
    }

    private static Set<String> read() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
