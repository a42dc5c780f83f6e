package org.andian.web.device;

import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.Refused;

import java.util.List;

/**
 * What became of readings of many devices: the counts of {@link FrameOutcome}, and those elements
 * of which nothing could be used.
 *
 * @param refused in the order of the body, at most a hundred; {@code rejected} counts all
 */
public record DeliveredMany(
        int stored,
        int duplicates,
        int conflicts,
        int misdated,
        int rejected,
        int unfit,
        String reason,
        List<Refused> refused) {

    static DeliveredMany of(FrameOutcome outcome, List<Refused> refused) {
        return new DeliveredMany(
                outcome.stored(),
                outcome.duplicates(),
                outcome.conflicts(),
                outcome.misdated(),
                outcome.rejected(),
                outcome.unfit(),
                outcome.reason(),
                refused);
    }
}
