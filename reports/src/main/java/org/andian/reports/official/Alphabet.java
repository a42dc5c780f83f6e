package org.andian.reports.official;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The letters of one document; fonts are loaded once for it and embedded with the characters it
 * uses.
 */
final class Alphabet {

    private final Map<Role, Letters> letters = new EnumMap<>(Role.class);

    Alphabet(OfficeFonts fonts) throws IOException {
        for (Role role : Role.values()) {
            letters.put(role, fonts.letters(role));
        }
    }

    /** Never null: every role has letters, free ones at least. */
    Letters of(Role role) {
        return letters.get(role);
    }
}
