package org.andian.portal.bulk;

import org.andian.portal.text.PlainText;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a sheet says what this room knows by codes, in all languages at once.
 *
 * @param headings field codes by {@link #normal} heading
 * @param remarks normal headings of the column with the portal's own remarks, which is not read
 * @param examples keys of the templates' example rows
 * @param codes codes of roles, kinds of bodies and other constants by their words
 */
public record Vocabulary(
        Map<String, String> headings,
        Set<String> remarks,
        Set<String> examples,
        Map<String, String> codes) {

    /** Before the name of a column that an office added to a ledger: its field's code. */
    public static final String ADDED = "added.";

    /** Headings are compared without spaces, asterisks, case and width. */
    public static String normal(String heading) {
        return PlainText.folded(heading).replaceAll("[ *]+", "").toLowerCase(Locale.ROOT);
    }
}
