package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.risk.FireIncident;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireQuery;
import org.andian.portal.hazard.risk.FireReport;
import org.andian.portal.hazard.risk.PremisesRisk;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.portal.hazard.risk.RiskColour;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A premises has one colour at most, the earlier ones are kept; fires are recorded in reach. */
@ArquillianTest
class PremisesRiskIT {

    private static final String EAST = "130702";

    @Inject private Stage stage;

    @Inject private PremisesRisks risks;

    @Inject private FireIncidents fires;

    private Scope district;
    private Scope manager;
    private Scope elsewhere;
    private String code;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        code = "RK-" + stage.now().toEpochMilli();
        stage.premises(code, EAST, "MALL");
        district = stage.person("rk-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("rk-" + code, Role.SAFETY_MANAGER, null, Set.of(), code);
        elsewhere = stage.person("rk-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
    }

    @Test
    void oneColourHoldsAndTheOthersAreKept() {
        assertNotAllowed(() -> set(manager, RiskColour.RED, null));
        assertRefused(HazardReason.NO_PREMISES, () -> set(elsewhere, RiskColour.RED, null));
        set(district, RiskColour.RED, null);
        PremisesRisk red = risks.present(manager, code).orElseThrow();
        assertRefused(HazardReason.CHANGED, () -> set(district, RiskColour.BLUE, null));
        assertRefused(HazardReason.COLOUR_SAME, () -> set(district, RiskColour.RED, red.id()));
        set(district, RiskColour.YELLOW, red.id());
        assertEquals(
                List.of("YELLOW true", "RED false"),
                risks.list(manager, code).stream()
                        .map(one -> one.colour() + " " + (one.endedAt() == null))
                        .toList());
        assertEquals(List.of(), risks.list(elsewhere, code));
    }

    @Test
    void aFireIsRecordedAndWithdrawn() {
        FireReport report =
                new FireReport(stage.now(), "switch room", true, null, 0, 1, 20_000L, true);
        assertNotAllowed(() -> fires.record(manager, code, report));
        assertRefused(HazardReason.NO_PREMISES, () -> fires.record(elsewhere, code, report));
        long id = fires.record(district, code, report);
        assertRefused(HazardReason.CHANGED, () -> fires.record(district, code, report));
        FireIncident fire = fires.page(manager, FireQuery.ofPremises(code), 0, 10).getFirst();
        assertEquals(
                "switch room 1 20000", fire.place() + " " + fire.injured() + " " + fire.lossYuan());
        assertEquals(0, fires.count(elsewhere, FireQuery.ofPremises(code)));
        assertEquals(Optional.of(fire), fires.find(manager, id));
        assertEquals(Optional.empty(), fires.find(elsewhere, id));
        assertRefused(
                HazardReason.NO_ENTRY, () -> fires.withdraw(elsewhere, id, fire.version(), "x"));
        assertRefused(
                HazardReason.CHANGED, () -> fires.withdraw(district, id, fire.version() + 1, "x"));
        fires.withdraw(district, id, fire.version(), "entered twice");
        assertEquals(Optional.empty(), fires.find(district, id));
        assertEquals(0, fires.count(district, FireQuery.ofPremises(code)));
        fires.record(district, code, report);
        assertEquals(1, fires.count(district, FireQuery.ofPremises(code)));
    }

    private void set(Scope scope, RiskColour colour, Long seen) {
        risks.set(scope, code, colour, "judged on the spot", stage.today(), seen);
    }
}
