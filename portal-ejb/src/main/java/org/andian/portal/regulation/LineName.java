package org.andian.portal.regulation;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** The name of a department or venue group in one of the two languages. */
final class LineName {

    private static final int LONGEST = 100;

    private LineName() {}

    static String checked(String name) {
        String shown = PlainText.of(name);
        if (shown == null || shown.isEmpty() || shown.length() > LONGEST) {
            throw new Refusal(RegulationReason.LINE_NAMES, LONGEST);
        }
        return shown;
    }
}
