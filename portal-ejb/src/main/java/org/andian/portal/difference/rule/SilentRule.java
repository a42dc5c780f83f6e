package org.andian.portal.difference.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that the ledger has in an open premises, and of which the portal has heard nothing for
 * so long; one of a type that speaks more seldom may be silent as long as its type says. A premises
 * with one device that speaks has a difference for each that does not.
 */
public final class SilentRule {

    private SilentRule() {}

    /**
     * @param longest how long a device may be silent that its type does not allow more
     * @return empty where all is well
     */
    public static Optional<FoundDifference> judge(
            DeviceEvidence device, Duration longest, Instant now) {
        if (!device.isListed()) {
            return Optional.empty();
        }
        Duration allowed =
                longest.compareTo(device.mayBeSilent()) < 0 ? device.mayBeSilent() : longest;
        boolean isNeverHeard = device.heardAt() == null;
        Instant since = isNeverHeard ? device.registeredAt() : device.heardAt();
        if (since.plus(allowed).isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(
                FoundDifference.ofDevice(
                        isNeverHeard ? DifferenceCause.NEVER_HEARD : DifferenceCause.WENT_SILENT,
                        device,
                        since,
                        isNeverHeard ? "never" : "heard " + since.toEpochMilli()));
    }
}
