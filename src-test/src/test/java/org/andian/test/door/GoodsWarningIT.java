package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.goods.GoodsWarning;
import org.andian.portal.hazard.goods.GoodsWarnings;
import org.andian.portal.hazard.goods.WarningText;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;

/** A warning is published in the name of a body of one's own district, and everybody reads it. */
@ArquillianTest
class GoodsWarningIT {

    private static final String EAST = "130702";

    @Inject private Stage stage;

    @Inject private GoodsWarnings warnings;

    @Inject private Bodies bodies;

    @Resource private ManagedExecutorService threads;

    private Scope district;
    private Scope elsewhere;
    private Scope manager;
    private String name;
    private long body;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("GW-A", EAST, "MALL");
        district = stage.person("gw-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        elsewhere = stage.person("gw-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        manager = stage.person("gw-manager", Role.SAFETY_MANAGER, null, Set.of(), "GW-A");
        name = "Office gw " + stage.now().toEpochMilli();
        body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(name, NewBody.Kind.SAFETY_OFFICE, null, EAST, true));
    }

    @Test
    void whatIsWithdrawnIsStillShownAndSaysSo() {
        assertNotAllowed(() -> publish(manager));
        assertRefused(HazardReason.BODY, () -> publish(elsewhere));
        long id = publish(district);
        assertEquals(1, warnings.count(elsewhere, name));
        GoodsWarning seen = warnings.page(manager, name, 0, 10).getFirst();
        assertEquals(
                name + " power strip true",
                seen.publisher() + " " + seen.text().goods() + " " + seen.isValid());
        assertEquals(seen, warnings.find(elsewhere, id).orElseThrow());
        assertNotAllowed(() -> warnings.withdraw(manager, id, 0, "recalled"));
        assertRefused(HazardReason.BODY, () -> warnings.withdraw(elsewhere, id, 0, "recalled"));
        assertRefused(HazardReason.REASON_MISSING, () -> warnings.withdraw(district, id, 0, " "));
        assertRefused(
                HazardReason.NO_ENTRY,
                () -> warnings.withdraw(district, Long.MAX_VALUE, 0, "recalled"));
        warnings.withdraw(district, id, 0, "recalled");
        assertRefused(HazardReason.CHANGED, () -> warnings.withdraw(district, id, 1, "again"));
        assertFalse(warnings.page(manager, name, 0, 10).getFirst().isValid());
    }

    /** A button pressed twice, and somebody else in the office with the same notice before him. */
    @Test
    void whatIsSentTwiceIsPublishedOnce() throws Exception {
        Scope colleague = stage.person("gw-east-2", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<String>> racing =
                List.of(district, colleague).stream()
                        .map(who -> threads.submit(() -> together(barrier, who)))
                        .toList();
        List<String> ends = new ArrayList<>();
        for (Future<String> one : racing) {
            ends.add(one.get());
        }
        assertEquals(List.of("WARNED_ALREADY", "done"), ends.stream().sorted().toList());
        assertRefused(HazardReason.WARNED_ALREADY, () -> publish(district));
        assertEquals(1, warnings.count(district, name));
        warnings.publish(
                district,
                body,
                new WarningText("power strip", "nobody knows", "B-2", "melts", "throw away"),
                true);
        GoodsWarning first = warnings.page(district, name, 1, 1).getFirst();
        warnings.withdraw(district, first.id(), first.version(), "recalled");
        publish(district);
        assertEquals(3, warnings.count(district, name));
    }

    private String together(CyclicBarrier barrier, Scope who) throws Exception {
        barrier.await();
        return Refused.outcome(() -> publish(who));
    }

    private long publish(Scope scope) {
        return warnings.publish(
                scope,
                body,
                new WarningText("power strip", "nobody knows", null, "melts", "throw away"),
                true);
    }
}
