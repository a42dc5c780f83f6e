package org.andian.portal.org;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The standing regulators of one day, ready to be asked for many premises. */
public final class Responsibility {

    private final Map<Long, StandingRegulator> ofPremises;
    private final List<StandingRegulator> general;

    private Responsibility(
            Map<Long, StandingRegulator> ofPremises, List<StandingRegulator> general) {
        this.ofPremises = ofPremises;
        this.general = general;
    }

    static Responsibility of(List<StandingRegulator> standing) {
        Map<Long, StandingRegulator> own =
                standing.stream()
                        .filter(regulator -> regulator.premisesId() != null)
                        .collect(
                                Collectors.toMap(
                                        StandingRegulator::premisesId,
                                        Function.identity(),
                                        (one, other) -> one.id() > other.id() ? one : other));
        return new Responsibility(
                own,
                standing.stream().filter(regulator -> regulator.premisesId() == null).toList());
    }

    /**
     * Code of the department of the body that regulates the premises; empty when no body is named,
     * or the body belongs to no department.
     */
    public Optional<String> department(Placement placement) {
        return regulator(placement).map(StandingRegulator::department);
    }

    /** Name of the body that regulates the premises. */
    public Optional<String> body(Placement placement) {
        return regulator(placement).map(StandingRegulator::body);
    }

    private Optional<StandingRegulator> regulator(Placement placement) {
        StandingRegulator own = ofPremises.get(placement.premisesId());
        return own != null
                ? Optional.of(own)
                : StandingRegulator.of(
                        general,
                        placement.premisesId(),
                        placement.venueGroup(),
                        placement.districtPath());
    }
}
