package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.SettingChange;
import org.andian.portal.setting.SettingDesk;
import org.andian.portal.setting.SettingReason;
import org.andian.portal.setting.SettingRow;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Settings are checked, obeyed at once, kept with what they were, and each has its keeper. */
@ArquillianTest
class SettingIT {

    private static final String RETENTION = "measurement.retentionDays";
    private static final String LEAST_CHARACTERS = "security.leastCharacters";
    private static final Scope SYSTEM =
            new Scope("s-system", List.of(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR)));
    private static final Scope SECURITY =
            new Scope("s-security", List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));

    @Inject private Stage stage;

    @Inject private SettingDesk desk;

    @Inject private SecuritySettings security;

    @Inject private Measurements measurements;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @AfterEach
    void back() {
        desk.reset(SYSTEM, RETENTION);
        desk.reset(SECURITY, LEAST_CHARACTERS);
    }

    @Test
    void whatIsSetIsObeyedAtOnce() {
        Instant monthAgo = stage.now().minus(Duration.ofDays(30));
        assertTrue(measurements.accepted().contains(monthAgo));
        desk.change(SYSTEM, RETENTION, " 7 ");
        assertFalse(measurements.accepted().contains(monthAgo));
        assertEquals("7", row(RETENTION).value());
        desk.reset(SYSTEM, RETENTION);
        assertTrue(measurements.accepted().contains(monthAgo));
        assertFalse(row(RETENTION).isSet());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        for (String wrong : List.of("0", "-1", "100000", "1e9", "99999999999", "", "many", "7.5")) {
            Refusal refused =
                    assertThrows(Refusal.class, () -> desk.change(SYSTEM, RETENTION, wrong), wrong);
            assertTrue(refused.is(SettingReason.OUT_OF_RANGE), wrong);
            assertEquals(List.of(RETENTION, 1, 99_999), refused.values());
        }
        assertFalse(row(RETENTION).isSet());
        assertTrue(
                assertThrows(Refusal.class, () -> desk.change(SYSTEM, "no.such", "1"))
                        .is(SettingReason.NO_SUCH_SETTING));
        assertTrue(
                assertThrows(Refusal.class, () -> desk.change(SYSTEM, "smtp.url", "smtp://x"))
                        .is(SettingReason.SET_ELSEWHERE));
        assertTrue(
                assertThrows(Refusal.class, () -> desk.change(SYSTEM, "setup.secret", "x"))
                        .is(SettingReason.SET_ELSEWHERE));
    }

    @Test
    void whatItWasIsKept() {
        int before = desk.history(SYSTEM, RETENTION).size();
        desk.change(SYSTEM, RETENTION, "90");
        desk.change(SYSTEM, RETENTION, "90");
        desk.change(SYSTEM, RETENTION, "120");
        desk.reset(SYSTEM, RETENTION);
        List<SettingChange> history = desk.history(SYSTEM, RETENTION);
        assertEquals(
                List.of("s-system: 120 -> null", "s-system: 90 -> 120", "s-system: null -> 90"),
                history.subList(0, history.size() - before).stream()
                        .map(c -> c.by() + ": " + c.before() + " -> " + c.after())
                        .toList());
    }

    @Test
    void eachChangesOnlyWhatIsTheirs() {
        assertNotAllowed(() -> desk.change(SYSTEM, LEAST_CHARACTERS, "12"));
        assertNotAllowed(() -> desk.change(SECURITY, RETENTION, "30"));
        desk.change(SECURITY, LEAST_CHARACTERS, "12");
        assertEquals(12, security.current().leastCharacters());
        Scope city = stage.person("s-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        assertNotAllowed(() -> desk.list(city));
        assertNotAllowed(() -> desk.environment(city));
        assertNotAllowed(() -> desk.history(city, RETENTION));
    }

    @Test
    void noSecretIsShown() {
        assertEquals(
                List.of(),
                desk.list(SYSTEM).stream()
                        .filter(row -> row.info().setting().isSecret())
                        .map(SettingRow::value)
                        .filter(value -> !value.isEmpty())
                        .toList());
        assertEquals(
                List.of(),
                desk.environment(SYSTEM).stream()
                        .filter(one -> one.name().endsWith("PASSWORD"))
                        .filter(one -> !one.value().isEmpty())
                        .toList());
    }

    private SettingRow row(String name) {
        return desk.list(SYSTEM).stream()
                .filter(row -> isCalled(row.info().setting(), name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCalled(Setting<?> setting, String name) {
        return setting.name().equals(name);
    }
}
