package org.andian.portal.device;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.Instant;

/**
 * Where a device hung from when to when.
 *
 * @param premisesCode null, as the name, while it hung nowhere
 * @param position on the premises, null when nobody wrote it down
 * @param to null while it hangs there
 * @param ended null while it hangs there
 * @param reason of the end in somebody's words, null when none was given
 * @param endedBy login, null for ends that nobody decided for this device alone
 */
public record DevicePlacement(
        String premisesCode,
        String premises,
        String position,
        Instant from,
        Instant to,
        Ended ended,
        String reason,
        String endedBy) {

    private static final int LONGEST_REASON = 200;

    /** Why a device no longer hangs where it hung. */
    public enum Ended {
        MOVED,
        RETIRED,
        REPLACED,
        /** Two entries of one premises became one; nobody touched the device. */
        MERGED
    }

    /**
     * @throws Refusal REASON_MISSING
     */
    public static void requireReason(String typed) {
        requiredReason(typed);
    }

    /** Of the end, as somebody typed it, where one is required. */
    static String requiredReason(String typed) {
        String plain = PlainText.of(typed);
        if (plain == null || plain.isBlank() || plain.length() > LONGEST_REASON) {
            throw new Refusal(DeviceReason.REASON_MISSING, LONGEST_REASON);
        }
        return plain;
    }
}
