package org.andian.reports.official;

import java.io.IOException;
import java.util.Map;

/**
 * The letters of one document; fonts are loaded once for it and embedded with the characters it
 * uses.
 */
final class Alphabet {

    private final Map<Role, Letters> letters;

    Alphabet(OfficeFonts fonts) throws IOException {
        letters = fonts.letters();
    }

    /** Never null: every role has letters, free ones at least. */
    Letters of(Role role) {
        return letters.get(role);
    }
}
