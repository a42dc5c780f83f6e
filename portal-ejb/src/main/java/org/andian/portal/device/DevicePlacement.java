package org.andian.portal.device;

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
        String endedBy) {}
