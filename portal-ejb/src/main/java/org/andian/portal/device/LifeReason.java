package org.andian.portal.device;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** Why somebody retired, moved or replaced a device. */
final class LifeReason {

    private static final int LONGEST = 200;

    private LifeReason() {}

    static String required(String reason) {
        String plain = PlainText.of(reason);
        if (plain == null || plain.isBlank() || plain.length() > LONGEST) {
            throw new Refusal(DeviceReason.REASON_MISSING, LONGEST);
        }
        return plain;
    }
}
