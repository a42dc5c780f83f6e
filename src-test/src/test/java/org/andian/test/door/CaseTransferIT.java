package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.transfer.CaseTransfer;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** A case is handed over by those who supervise it; its receipt and answer come once, in order. */
@ArquillianTest
class CaseTransferIT {

    private static final String EAST = "130702";

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private CaseTransfers transfers;

    private Scope district;
    private Scope manager;
    private Scope elsewhere;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("CT-A", EAST, "MALL");
        district = stage.person("ct-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("ct-manager", Role.SAFETY_MANAGER, null, Set.of(), "CT-A");
        elsewhere = stage.person("ct-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
    }

    @Test
    void receiptAndAnswerComeOnceAndInTheirOrder() {
        long hazard = hazard();
        assertNotAllowed(() -> send(manager, hazard));
        assertRefused(HazardReason.UNKNOWN, () -> send(elsewhere, hazard));
        send(district, hazard);
        assertRefused(HazardReason.CHANGED, () -> send(district, hazard));
        CaseTransfer sent = transfers.list(manager, hazard).getFirst();
        assertEquals("market office No. 7", sent.receiver() + " " + sent.letter());
        assertNull(sent.receivedOn());
        assertEquals(List.of(), transfers.list(elsewhere, hazard));
        assertEquals("TRANSFER", hazards.history(district, hazard).getLast().act());
        assertRefused(HazardReason.CHANGED, () -> answer(district, hazard, sent.id()));
        assertRefused(
                HazardReason.TRANSFER_DAY,
                () ->
                        transfers.received(
                                district, hazard, sent.id(), stage.today().minusDays(1), null));
        transfers.received(district, hazard, sent.id(), stage.today(), null);
        assertRefused(
                HazardReason.CHANGED,
                () -> transfers.received(district, hazard, sent.id(), stage.today(), "again"));
        assertNotAllowed(() -> answer(manager, hazard, sent.id()));
        answer(district, hazard, sent.id());
        assertRefused(HazardReason.CHANGED, () -> answer(district, hazard, sent.id()));
        assertEquals("goods recalled", transfers.list(district, hazard).getFirst().answer());
    }

    @Test
    void aTransferIsOfItsOwnHazard() {
        long first = hazard();
        long second = hazard();
        send(district, first);
        long id = transfers.list(district, first).getFirst().id();
        assertRefused(HazardReason.NO_ENTRY, () -> answer(district, second, id));
    }

    private void send(Scope scope, long hazard) {
        transfers.send(
                scope, hazard, "market office", "No. 7", stage.today(), "goods without mark");
    }

    private void answer(Scope scope, long hazard, long id) {
        transfers.answered(scope, hazard, id, stage.today(), "goods recalled");
    }

    private long hazard() {
        return desk.register(
                district,
                NewHazard.byPeople(
                        "CT-A",
                        new HazardDetails(
                                "NO_CCC",
                                "charger without mark",
                                null,
                                "hall",
                                null,
                                null,
                                null,
                                HazardSource.INSPECTION,
                                stage.today(),
                                "Zhang"),
                        GradeWish.NONE));
    }
}
