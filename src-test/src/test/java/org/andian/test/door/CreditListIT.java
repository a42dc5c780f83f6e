package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.credit.CreditAct;
import org.andian.portal.hazard.credit.CreditEntry;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.credit.CreditQuery;
import org.andian.portal.hazard.credit.CreditState;
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

/** The credit list is kept by those who supervise the premises, in its order, and seen in reach. */
@ArquillianTest
class CreditListIT {

    private static final String EAST = "130702";
    private static final int ROWS = 50;

    @Inject private Stage stage;

    @Inject private CreditList list;

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
        code = "CR-" + stage.now().toEpochMilli();
        stage.premises(code, EAST, "MALL");
        district = stage.person("cr-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("cr-" + code, Role.SAFETY_MANAGER, null, Set.of(), code);
        elsewhere = stage.person("cr-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
    }

    @Test
    void whoSupervisesDecidesAndWhoSeesThePremisesSees() {
        assertNotAllowed(() -> decide(manager, "No. 1"));
        assertRefused(HazardReason.NO_PREMISES, () -> decide(elsewhere, "No. 1"));
        assertRefused(HazardReason.LETTER, () -> decide(district, " "));
        assertRefused(
                HazardReason.CREDIT_DAY,
                () -> list.decide(district, code, "No. 1", stage.today().plusDays(1), "again"));
        long id = decide(district, "No. 1");
        assertEquals("No. 1 DECIDED", told(list.find(manager, id).orElseThrow()));
        assertEquals(Optional.empty(), list.find(elsewhere, id));
        assertRefused(HazardReason.CHANGED, () -> decide(district, "No. 1"));
        assertEquals("No. 1 DECIDED", told(entry(manager)));
        assertEquals(1, list.count(manager, query(null)));
        assertEquals(1, list.count(district, query(CreditState.DECIDED)));
        assertEquals(0, list.count(district, query(CreditState.PUBLISHED)));
        assertEquals(0, list.count(elsewhere, query(null)));
        assertEquals(List.of(), list.page(elsewhere, query(null), 0, ROWS));
    }

    @Test
    void anEntryGoesItsWayWithAReasonEachTime() {
        long id = decide(district, "No. 2");
        assertRefused(HazardReason.NOT_NOW, () -> act(district, id, CreditAct.REPAIR, "mended"));
        assertRefused(HazardReason.REASON_MISSING, () -> act(district, id, CreditAct.PUBLISH, " "));
        assertNotAllowed(() -> act(manager, id, CreditAct.OBJECT, "not so"));
        assertRefused(HazardReason.NO_ENTRY, () -> act(elsewhere, id, CreditAct.PUBLISH, "notice"));
        assertRefused(
                HazardReason.CREDIT_DAY,
                () ->
                        list.act(
                                district,
                                id,
                                CreditAct.PUBLISH,
                                stage.today().minusDays(1),
                                "notice"));
        act(district, id, CreditAct.PUBLISH, "notice");
        act(district, id, CreditAct.OBJECT, "not so");
        act(district, id, CreditAct.UPHOLD, "it was so");
        act(district, id, CreditAct.REPAIR, "all mended");
        assertEquals("No. 2 REPAIRED", told(entry(manager)));
        assertEquals("all mended", entry(manager).lastWords());
        assertRefused(HazardReason.NOT_NOW, () -> act(district, id, CreditAct.WITHDRAW, "mistake"));
    }

    private long decide(Scope scope, String decision) {
        return list.decide(scope, code, decision, stage.today(), "twice the same hazard");
    }

    private void act(Scope scope, long id, CreditAct act, String words) {
        list.act(scope, id, act, stage.today(), words);
    }

    private CreditEntry entry(Scope scope) {
        return list.page(scope, query(null), 0, ROWS).getFirst();
    }

    private CreditQuery query(CreditState state) {
        return new CreditQuery(null, state, null, code);
    }

    private static String told(CreditEntry entry) {
        return entry.decision() + " " + entry.state();
    }
}
