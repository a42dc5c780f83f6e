package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmReason;
import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.alarm.RuleRow;
import org.andian.portal.device.Devices;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** Limits that people set hold, and of two who have one open the second is told. */
@ArquillianTest
class RulesIT {

    private static final String DEVICE = "RULES-1";

    @Inject private Stage stage;

    @Inject private AlarmRules rules;

    @Inject private Devices devices;

    private Scope city;
    private long deviceId;
    private long circuitId;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void oneDeviceUnderTheRulesOfItsType() {
        stage.premises("RULES", "140802", "MALL");
        deviceId = stage.device(DEVICE, "RULES", 1);
        circuitId = devices.find(Stage.PORTAL, DEVICE).orElseThrow().circuits().getFirst().id();
        city = stage.person("l-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        RuleRow present = inForce();
        if (!"TYPE".equals(present.reach())) {
            rules.remove(city, present.id(), present.version());
        }
        assertEquals("TYPE", inForce().reach());
    }

    @Test
    void anOverrideIsObeyedUntilItIsRemoved() {
        rules.set(city, override(0, 0, 30.0, 60.0));
        RuleRow set = inForce();
        assertEquals("CIRCUIT 30.0 60.0 on", told(set));
        until(() -> alarmsAfterReadingOf(45) > 0);
        rules.remove(city, set.id(), set.version());
        assertEquals("TYPE", inForce().reach());
        assertRefused(AlarmReason.RULE_GONE, () -> rules.remove(city, set.id(), set.version()));
    }

    @Test
    void ofTwoWhoHaveALimitOpenTheSecondIsTold() {
        rules.set(city, override(0, 0, 30.0, 60.0));
        RuleRow opened = inForce();
        rules.set(city, override(opened.id(), opened.version(), 40.0, 80.0));
        assertRefused(
                AlarmReason.RULE_CHANGED,
                () -> rules.set(city, override(opened.id(), opened.version(), 50.0, 90.0)));
        assertRefused(
                AlarmReason.RULE_CHANGED, () -> rules.remove(city, opened.id(), opened.version()));
        RuleRow kept = inForce();
        assertEquals("CIRCUIT 40.0 80.0 on", told(kept));
        rules.remove(city, kept.id(), kept.version());
        assertRefused(
                AlarmReason.RULE_CHANGED,
                () -> rules.set(city, override(kept.id(), kept.version(), 50.0, 90.0)));
        assertEquals("TYPE", inForce().reach(), "a removed limit does not come back by an edit");
    }

    @Test
    void whatCannotBeMeantOrIsNotOnesOwnIsRefusedAndNothingChanges() {
        RuleRow before = inForce();
        assertRefused(AlarmReason.LIMIT_ORDER, () -> rules.set(city, override(0, 0, 60.0, 30.0)));
        assertRefused(AlarmReason.LIMIT_MISSING, () -> rules.set(city, override(0, 0, null, null)));
        assertNotAllowed(() -> rules.remove(city, before.id(), before.version()));
        assertRefused(
                AlarmReason.TYPE_DEFAULT,
                () -> rules.remove(Stage.PORTAL, before.id(), before.version()));
        Scope elsewhere = stage.person("l-other", Role.CITY_OFFICE, "430200", Set.of(), null);
        assertNotAllowed(() -> rules.set(elsewhere, override(0, 0, 30.0, 60.0)));
        assertEquals(before, inForce());
    }

    private int alarmsAfterReadingOf(double milliampere) {
        stage.deliver(deviceId, 1, stage.now(), Metric.RESIDUAL_CURRENT, milliampere);
        return stage.alarms(city, DEVICE).size();
    }

    private RuleRow inForce() {
        return rules.inForce(Stage.PORTAL, DEVICE, 1).stream()
                .filter(rule -> rule.kind() == AlarmKind.RESIDUAL_CURRENT)
                .findFirst()
                .orElseThrow();
    }

    private RuleRow override(long id, int version, Double warning, Double alarm) {
        return new RuleRow(
                id,
                "CIRCUIT",
                null,
                null,
                circuitId,
                AlarmKind.RESIDUAL_CURRENT,
                "residualCurrent",
                warning,
                alarm,
                5,
                0,
                true,
                version);
    }

    private static String told(RuleRow rule) {
        return rule.reach()
                + " "
                + rule.warningLimit()
                + " "
                + rule.alarmLimit()
                + (rule.enabled() ? " on" : " off");
    }
}
