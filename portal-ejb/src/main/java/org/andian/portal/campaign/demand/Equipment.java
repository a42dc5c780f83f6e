package org.andian.portal.campaign.demand;

import org.andian.portal.device.certificate.CertifiedFunction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A device in use that watches electricity, and what its certificate says; judged as the database
 * judges it by {@link DemandSql}.
 *
 * @param number of its certificate, null when it has none
 * @param functions codes; none without a certificate
 * @param expiresOn its last day, null where it says none
 */
record Equipment(
        String no,
        String position,
        String number,
        boolean ccc,
        List<String> functions,
        LocalDate expiresOn) {

    Equipment {
        functions = List.copyOf(functions);
    }

    /**
     * Why it does not qualify, the first of the reasons; empty when it does.
     *
     * @param day in China; a certificate holds to the end of its last day
     */
    Optional<Shortfall> judged(List<CertifiedFunction> demanded, LocalDate day) {
        List<CertifiedFunction> lacking =
                demanded.stream().filter(one -> !functions.contains(one.name())).toList();
        Shortfall.Why why;
        if (number == null) {
            why = Shortfall.Why.NONE;
        } else if (expiresOn != null && expiresOn.isBefore(day)) {
            why = Shortfall.Why.EXPIRED;
        } else if (!ccc) {
            why = Shortfall.Why.NOT_CCC;
        } else if (!lacking.isEmpty()) {
            why = Shortfall.Why.LACKS;
        } else {
            return Optional.empty();
        }
        return Optional.of(
                new Shortfall(
                        no,
                        position,
                        why,
                        number,
                        expiresOn,
                        why == Shortfall.Why.LACKS ? lacking : List.of()));
    }
}
