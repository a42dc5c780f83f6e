package org.andian.portal.regulation;

import org.andian.portal.refusal.Refusal;

/** The name of a department or venue group in one of the two languages. */
final class LineName {

    private static final int LONGEST = 100;

    private LineName() {}

    static String checked(String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
            throw new Refusal(RegulationReason.LINE_NAMES, LONGEST);
        }
        return name.strip();
    }
}
