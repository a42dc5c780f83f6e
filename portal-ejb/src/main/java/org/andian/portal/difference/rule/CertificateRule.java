package org.andian.portal.difference.rule;

import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A device that the ledger has in an open premises and whose certificate is missing or has expired;
 * it holds to the end of its last day. Only what watches electricity must have one. What it has to
 * say besides is what a campaign demands.
 */
public final class CertificateRule {

    private CertificateRule() {}

    /**
     * @return empty where all is well
     */
    public static Optional<FoundDifference> judge(DeviceEvidence device, LocalDate today) {
        if (!device.isListed()) {
            return Optional.empty();
        }
        if (device.certificate() == null) {
            return device.electrical()
                    ? Optional.of(
                            FoundDifference.ofDevice(
                                    DifferenceCause.NO_CERTIFICATE,
                                    device,
                                    device.registeredAt(),
                                    "none"))
                    : Optional.empty();
        }
        if (device.expiresOn() == null || !device.expiresOn().isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(
                FoundDifference.ofDevice(
                        DifferenceCause.EXPIRED,
                        device,
                        Period.startOf(device.expiresOn().plusDays(1)),
                        device.expiresOn() + " " + device.certificate()));
    }
}
