package org.andian.portal.bulk;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a sheet says what this room knows by codes, in all languages at once.
 *
 * @param headings field codes by {@link #normal} heading
 * @param remarks normal headings of the column with the portal's own remarks, which is not read
 * @param examples keys of the templates' example rows
 * @param codes codes of roles and kinds of bodies by their words
 */
public record Vocabulary(
        Map<String, String> headings,
        Set<String> remarks,
        Set<String> examples,
        Map<String, String> codes) {

    /** Headings are compared without spaces, asterisks and case. */
    public static String normal(String heading) {
        return heading.replaceAll("[\\s\\u00a0\\u3000*\\uff0a]+", "").toLowerCase(Locale.ROOT);
    }
}
