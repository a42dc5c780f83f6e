package org.andian.portal.difference.rule;

import org.andian.portal.period.Period;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that reports although the ledger has it nowhere: it hangs in no premises, was retired
 * before it last spoke, or its premises was closed. What was on its way when it was retired is
 * waited for.
 */
public final class UnlistedRule {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private UnlistedRule() {}

    /**
     * @param window what was heard longer ago is no reporting any more
     * @return empty where all is well
     */
    public static Optional<FoundDifference> judge(
            DeviceEvidence device, Duration window, Instant now) {
        Instant heard = device.heardAt();
        if (heard == null || heard.plus(window).isBefore(now)) {
            return Optional.empty();
        }
        if (device.retiredAt() != null) {
            return heard.isAfter(device.retiredAt().plus(ON_ITS_WAY))
                    ? found(DifferenceCause.RETIRED, device, device.retiredAt())
                    : Optional.empty();
        }
        if (device.premisesId() == null) {
            return found(DifferenceCause.NO_PREMISES, device, device.registeredAt());
        }
        if (device.closedOn() == null) {
            return Optional.empty();
        }
        Instant closed = Period.startOf(device.closedOn());
        return heard.isAfter(closed.plus(ON_ITS_WAY))
                ? found(DifferenceCause.CLOSED, device, closed)
                : Optional.empty();
    }

    private static Optional<FoundDifference> found(
            DifferenceCause cause, DeviceEvidence device, Instant since) {
        return Optional.of(
                FoundDifference.ofDevice(
                        cause, device, since, cause.name() + " " + since.toEpochMilli()));
    }
}
