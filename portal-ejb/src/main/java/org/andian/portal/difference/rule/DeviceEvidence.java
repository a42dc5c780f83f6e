package org.andian.portal.difference.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A device as the ledger has it, and when it was heard.
 *
 * @param premisesId null where it hangs nowhere
 * @param registeredIn id of the city in which it was registered, null where that is not known
 * @param closedOn from which day on its premises is closed, null while it is open or there is none
 * @param retiredAt null while it is in use
 * @param heardAt when the portal last received something of it, null for never
 * @param mayBeSilent how long a device of its type may say nothing
 * @param electrical whether it watches electricity
 * @param certificate the number of what certifies it now, null for none
 * @param expiresOn its last day, null where it says none
 */
public record DeviceEvidence(
        long id,
        Long premisesId,
        Long registeredIn,
        LocalDate closedOn,
        Instant registeredAt,
        Instant retiredAt,
        Instant heardAt,
        Duration mayBeSilent,
        boolean electrical,
        String certificate,
        LocalDate expiresOn,
        boolean demo) {

    /** Whether the ledger has it in a premises that is open. */
    boolean isListed() {
        return premisesId != null && retiredAt == null && closedOn == null;
    }
}
