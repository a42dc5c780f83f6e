package org.andian.portal.premises.standing;

import org.andian.portal.regulation.RegulatorsOfDay;
import org.andian.portal.regulation.StandingRegulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers for premises on one day, ready to be asked for many of them. */
public final class Responsibility {

    private final Map<Long, OwnRegulator> ofPremises = new HashMap<>();
    private final RegulatorsOfDay general;

    private Responsibility(RegulatorsOfDay general) {
        this.general = general;
    }

    /**
     * @param own those of the same day; of two for one premises the later counts
     */
    static Responsibility of(RegulatorsOfDay general, List<OwnRegulator> own) {
        Responsibility responsibility = new Responsibility(general);
        own.forEach(
                one ->
                        responsibility.ofPremises.merge(
                                one.premisesId(), one, (a, b) -> a.id() > b.id() ? a : b));
        return responsibility;
    }

    /**
     * Code of the department of the body that regulates the premises; empty when no body is named,
     * or the body belongs to no department.
     */
    public Optional<String> department(Placement placement) {
        OwnRegulator own = ofPremises.get(placement.premisesId());
        return own != null
                ? Optional.ofNullable(own.department())
                : general(placement).map(StandingRegulator::department);
    }

    /** Name of the body that regulates the premises. */
    public Optional<String> body(Placement placement) {
        OwnRegulator own = ofPremises.get(placement.premisesId());
        return own != null
                ? Optional.of(own.body())
                : general(placement).map(StandingRegulator::body);
    }

    private Optional<StandingRegulator> general(Placement placement) {
        return general.of(placement.districtPath(), placement.venueGroup());
    }
}
