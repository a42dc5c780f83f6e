package org.andian.portal.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;

import java.time.LocalDate;

/**
 * Door for the portal's own counting, not for people: which body answers for a group in a district,
 * on one day or on all days.
 */
@ApplicationScoped
public class Regulators {

    @Inject private StandingRegulators regulators;

    @Inject private Today today;

    public RegulatorsOfDay today() {
        return on(today.date());
    }

    /** By what is known now. */
    public RegulatorsOfDay on(LocalDate day) {
        return RegulatorsOfDay.of(regulators.on(day));
    }

    public Regulation ofAllDays() {
        return Regulation.of(regulators.ofAllDays());
    }

    /** Changes whenever something changes that regulation is made of. */
    public String fingerprint() {
        return regulators.fingerprint();
    }

    /**
     * @throws Refusal NO_BODY
     */
    public void requireBody(long bodyId) {
        regulators.requireBody(bodyId);
    }
}
