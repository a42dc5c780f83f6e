package org.andian.portal.campaign.demand;

import org.andian.portal.device.certificate.CertifiedFunction;

import java.time.LocalDate;
import java.util.List;

/**
 * A device that does not meet what a campaign demands.
 *
 * @param position on the premises, null when nobody wrote it down
 * @param number of its certificate, null when it has none
 * @param expiresOn its last day, null where it says none
 * @param lacking demanded functions that it does not name; none unless that is why
 */
public record Shortfall(
        String no,
        String position,
        Why why,
        String number,
        LocalDate expiresOn,
        List<CertifiedFunction> lacking) {

    /** The first of these that holds. */
    public enum Why {
        /** It has no certificate. */
        NONE,
        EXPIRED,
        /** It is not one of compulsory national certification. */
        NOT_CCC,
        /** It does not name all that is demanded. */
        LACKS
    }

    public Shortfall {
        lacking = List.copyOf(lacking);
    }
}
