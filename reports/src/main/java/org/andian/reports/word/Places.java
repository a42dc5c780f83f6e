package org.andian.reports.word;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text has placeholders, loops and ends of loops. Whatever the text, it is looked through
 * in one go: what stands in braces holds no other brace.
 */
final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    private Places() {}

    /** In their order. */
    static List<MatchResult> of(String text) {
        return PLACE.matcher(text).results().toList();
    }

    /** The text without its places. */
    static String rest(String text) {
        return PLACE.matcher(text).replaceAll("");
    }

    /** What a place says: a name, one of a loop behind a # or of its end behind a slash. */
    static String name(MatchResult place) {
        String said = place.group(1).strip();
        boolean isMark = said.startsWith("#") || said.startsWith("/");
        return isMark ? said.charAt(0) + said.substring(1).strip() : said;
    }

    /** The name of the loop, or of the end of one, where the text is nothing else. */
    static Optional<String> mark(String text) {
        Matcher whole = PLACE.matcher(text.strip());
        return whole.matches()
                ? Optional.of(name(whole.toMatchResult())).filter(Places::isMark)
                : Optional.empty();
    }

    static boolean isMark(String name) {
        return name.startsWith("#") || name.startsWith("/");
    }

    /** Names of all places, in their order. */
    static List<String> names(String text) {
        return of(text).stream().map(Places::name).toList();
    }
}
