package org.andian.portal.premises;

import java.text.Normalizer;
import java.util.Locale;

/** A name as two clerks would write it alike: width, case, blanks and punctuation do not count. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
