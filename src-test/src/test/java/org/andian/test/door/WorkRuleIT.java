package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.RuledWork;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.rule.RuleCause;
import org.andian.portal.workorder.rule.RuleWork;
import org.andian.portal.workorder.rule.WorkRule;
import org.andian.portal.workorder.rule.WorkRuleEntry;
import org.andian.portal.workorder.rule.WorkRules;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Work that nobody asks for: once for each cause, below the rule's own district. */
@ArquillianTest
class WorkRuleIT {

    private static final String COUNTY = "130725";
    private static final String ELSEWHERE = "130724";
    private static final String SHOP = "WR-A";
    private static final String FAR = "WR-B";

    @Inject private Stage stage;

    @Inject private ServedPremises served;

    @Inject private HazardDesk hazards;

    @Inject private WorkRules rules;

    @Inject private RuleWork work;

    @Inject private WorkOrders orders;

    @Inject private WorkDesk desk;

    @Inject private ByHand byHand;

    private Scope office;
    private Scope far;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void places() {
        served.premises(SHOP, COUNTY, "MALL", "WR-SP");
        served.premises(FAR, ELSEWHERE, "MALL", "WR-SP");
        office = stage.person("wr-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        far = stage.person("wr-far", Role.DISTRICT_OFFICE, ELSEWHERE, Set.of(), null);
        byHand.update("update work_rule set enabled = 0");
    }

    @AfterEach
    void switchOff() {
        byHand.update("update work_rule set enabled = 0");
    }

    @Test
    void anOpenHazardIsGivenOutOnceAndOnlyBelowTheDistrict() {
        long here = hazard(office, SHOP);
        long there = hazard(far, FAR);
        WorkRule rule = rule(RuleCause.HAZARD, 0);
        List<RuledWork> found = found(rule);
        assertTrue(found.stream().anyMatch(one -> one.cause().equals("hazard " + here)));
        assertFalse(found.stream().anyMatch(one -> one.cause().equals("hazard " + there)));
        RuledWork one =
                found.stream()
                        .filter(some -> some.cause().equals("hazard " + here))
                        .findFirst()
                        .orElseThrow();
        assertTrue(work.give(one));
        assertFalse(work.give(one), "twice for one cause");
        WorkRow given = orders.ofHazard(office, here).getFirst();
        assertEquals(rule.id(), given.rule());
        assertEquals("portal", given.registeredBy());
        assertEquals("WR-SP", given.providerCode());
        desk.cancel(office, given.id(), null, "mended by itself");
        assertFalse(
                found(rule).stream().anyMatch(some -> some.cause().equals("hazard " + here)),
                "given up is not given out again");
    }

    @Test
    void nothingIsGivenOutBeforeItsDaysAreOver() {
        long hazard = hazard(office, SHOP);
        WorkRule rule = rule(RuleCause.HAZARD, 2);
        assertFalse(isFound(rule, "hazard " + hazard));
        byHand.update(
                "update hazard set registered_at = ? where id = ?",
                stage.now().minus(Duration.ofDays(2)),
                hazard);
        assertTrue(isFound(rule, "hazard " + hazard));
    }

    @Test
    void aDeviceIsCalibratedAgainAndAgain() {
        long device = stage.device("WR-1", SHOP, 1);
        byHand.update(
                "update device set registered_at = ? where id = ?",
                stage.now().minus(Duration.ofDays(400)),
                device);
        byHand.update(
                "delete from work_act where work_id in (select id from work_order where device_id ="
                        + " ?)",
                device);
        byHand.update("delete from work_order where device_id = ?", device);
        WorkRule rule = rule(RuleCause.CALIBRATION, 365);
        String cause = "device " + device + " " + stage.today();
        RuledWork one =
                found(rule).stream()
                        .filter(some -> some.cause().equals(cause))
                        .findFirst()
                        .orElseThrow();
        assertTrue(work.give(one));
        assertFalse(isFound(rule, cause), "while it is open");
        byHand.update(
                "update work_order set state = 'PASSED', done_at = ?, registered_at = ? where"
                        + " device_id = ?",
                stage.now().minus(Duration.ofDays(366)),
                stage.now().minus(Duration.ofDays(367)),
                device);
        assertTrue(isFound(rule, cause), "after a year");
    }

    @Test
    void aDistrictsOfficeSetsRulesForItselfAlone() {
        assertRefused(
                WorkReason.DISTRICT,
                () -> rules.add(office, ELSEWHERE, entry(RuleCause.OFFLINE, 3)));
        long id = rules.add(far, ELSEWHERE, entry(RuleCause.OFFLINE, 3));
        assertRefused(
                WorkReason.NO_ENTRY,
                () -> rules.change(office, id, 0, entry(RuleCause.OFFLINE, 4)));
        assertFalse(rules.list(office).stream().anyMatch(rule -> rule.id() == id));
        rules.change(far, id, 0, entry(RuleCause.OFFLINE, 4));
        assertRefused(
                WorkReason.CHANGED, () -> rules.change(far, id, 0, entry(RuleCause.OFFLINE, 5)));
    }

    @Test
    void onlyWhatIsSwitchedOnIsLookedFor() {
        WorkRule rule = rule(RuleCause.OFFLINE, 3650);
        assertFalse(isEnabled(rule.id()));
        rules.change(office, rule.id(), 0, entry(RuleCause.OFFLINE, 3650));
        assertTrue(isEnabled(rule.id()));
    }

    private boolean isEnabled(long id) {
        return work.enabled().stream().anyMatch(rule -> rule.id() == id);
    }

    /** It stays switched off: else the portal's own round could give out what the test is to. */
    private WorkRule rule(RuleCause cause, int days) {
        long id = rules.add(office, COUNTY, entry(cause, days, false));
        return rules.list(office).stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static WorkRuleEntry entry(RuleCause cause, int days) {
        return entry(cause, days, true);
    }

    private static WorkRuleEntry entry(RuleCause cause, int days, boolean enabled) {
        return new WorkRuleEntry(cause, null, days, WorkKind.REPAIR, "see to it", 24, 72, enabled);
    }

    private boolean isFound(WorkRule rule, String cause) {
        return found(rule).stream().anyMatch(one -> one.cause().equals(cause));
    }

    private List<RuledWork> found(WorkRule rule) {
        return work.found(rule, stage.now().plusSeconds(1));
    }

    private long hazard(Scope finder, String code) {
        return hazards.register(
                finder,
                NewHazard.byPeople(
                        code,
                        new HazardDetails(
                                "OTHER",
                                "rule",
                                null,
                                null,
                                null,
                                null,
                                null,
                                HazardSource.OTHER,
                                stage.today(),
                                "tests"),
                        GradeWish.NONE));
    }
}
