package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SettingsTest {

    private static Settings settings(Map<String, String> environment) {
        return Settings.from(environment, Path.of("/home"), Path.of("/project"));
    }

    private static String refusal(Map<String, String> environment) {
        return assertThrows(CannotStart.class, () -> settings(environment)).getMessage();
    }

    @Test
    void emptyEnvironmentGivesTheDocumentedDefaults() {
        Settings settings = settings(Map.of());
        assertEquals(new Ports(8080, 8443, 1883, 8883, 13306), settings.ports());
        assertEquals("127.0.0.1", settings.bind());
        assertEquals("http://127.0.0.1:8080/", settings.address());
        assertEquals(Optional.empty(), settings.database());
        assertEquals(Optional.empty(), settings.broker());
        assertEquals(768, settings.heapMegabytes());
        assertFalse(settings.demo());
    }

    @Test
    void wrongPortIsNamedWithItsVariable() {
        assertEquals(
                "PORTAL_HTTP_PORT must be a whole number from 1 to 65535, not \"80a\".",
                refusal(Map.of("PORTAL_HTTP_PORT", "80a")));
        assertEquals(
                "PORTAL_MQTT_PORT must be a whole number from 1 to 65535, not \"70000\".",
                refusal(Map.of("PORTAL_MQTT_PORT", "70000")));
    }

    @Test
    void twoVariablesWithOnePortAreNamed() {
        assertEquals(
                "PORTAL_HTTP_PORT and PORTAL_MQTT_PORT name the same port; give each its own.",
                refusal(Map.of("PORTAL_HTTP_PORT", "1883")));
    }

    @Test
    void externalDatabaseNeedsItsAccount() {
        assertEquals(
                "PORTAL_DB_USER must be set too when the matching _URL is set.",
                refusal(Map.of("PORTAL_DB_URL", "jdbc:mysql://db/portal")));
    }

    @Test
    void brokerReadsAnExternalDatabaseWithThePortalsAccountUnlessItHasItsOwn() {
        Map<String, String> portal =
                Map.of(
                        "PORTAL_DB_URL",
                        "jdbc:mysql://db/portal",
                        "PORTAL_DB_USER",
                        "p",
                        "PORTAL_DB_PASSWORD",
                        "x");
        assertEquals("p", settings(portal).brokerDatabase().orElseThrow().user());
        Map<String, String> own = new HashMap<>(portal);
        own.put("PORTAL_BROKER_DB_USER", "b");
        own.put("PORTAL_BROKER_DB_PASSWORD", "y");
        assertEquals(
                new External("jdbc:mysql://db/portal", "b", "y"),
                settings(own).brokerDatabase().orElseThrow());
    }

    @Test
    void externalDatabaseIsOwnedByThePortalsAccountUnlessThereIsAnother() {
        Map<String, String> given =
                new HashMap<>(
                        Map.of(
                                "PORTAL_DB_URL",
                                "jdbc:mysql://db/portal",
                                "PORTAL_DB_USER",
                                "p",
                                "PORTAL_DB_PASSWORD",
                                "x"));
        assertEquals("p", settings(given).ownerDatabase().orElseThrow().user());
        given.put("PORTAL_DB_OWNER_USER", "o");
        given.put("PORTAL_DB_OWNER_PASSWORD", "z");
        assertEquals(
                new External("jdbc:mysql://db/portal", "o", "z"),
                settings(given).ownerDatabase().orElseThrow());
    }

    @Test
    void addressOfOneInterfaceDoesNotCoverLoopback() {
        Settings one = settings(Map.of("PORTAL_BIND", "192.0.2.7"));
        assertFalse(one.bindCoversLoopback());
        assertEquals("https://192.0.2.7:8443/", one.address());
        assertTrue(settings(Map.of("PORTAL_BIND", "0.0.0.0")).bindCoversLoopback());
    }

    @Test
    void onLoopbackNothingIsEncrypted() {
        for (String bind : List.of("127.0.0.1", "localhost", "::1")) {
            Settings own = settings(Map.of("PORTAL_BIND", bind));
            assertFalse(own.isExposed() || own.hasHttps() || own.hasMqtts(), bind);
            assertEquals(bind, own.mqttBind());
        }
    }

    @Test
    void beyondLoopbackPagesAndMqttAreEncrypted() {
        for (String bind : List.of("127.0.0.2", "0.0.0.0", "192.0.2.7", "::")) {
            Settings open = settings(Map.of("PORTAL_BIND", bind));
            assertTrue(open.isExposed() && open.hasHttps() && open.hasMqtts(), bind);
            assertEquals("127.0.0.1", open.mqttBind(), "plain MQTT stays on this machine");
        }
    }

    @Test
    void withoutAnythingThatEncryptsItRefuses() {
        String words = refusal(Map.of("PORTAL_BIND", "0.0.0.0", "PORTAL_TLS", "off"));
        assertTrue(words.startsWith("PORTAL_BIND=0.0.0.0 lets other machines in"), words);
        assertTrue(words.contains("PORTAL_TRUSTED_PROXY"), words);
        assertFalse(settings(Map.of("PORTAL_TLS", "off")).hasHttps());
    }

    @Test
    void behindAProxyPagesArePlainAndMqttIsNot() {
        Settings behind =
                settings(
                        Map.of(
                                "PORTAL_BIND",
                                "192.0.2.7",
                                "PORTAL_TRUSTED_PROXY",
                                "192.0.2.1, 2001:db8::1"));
        assertFalse(behind.hasHttps());
        assertTrue(behind.hasMqtts());
        assertEquals(List.of("192.0.2.1", "2001:db8::1"), behind.protection().proxies());
        for (String wrong : List.of("proxy.example", "0.0.0.0", "12")) {
            assertEquals(
                    "PORTAL_TRUSTED_PROXY is a list with commas; \"%s\" is none of what may stand in it."
                            .formatted(wrong),
                    refusal(Map.of("PORTAL_TRUSTED_PROXY", wrong)));
        }
    }

    @Test
    void plainMqttBeyondLoopbackIsAskedFor() {
        Settings open = settings(Map.of("PORTAL_BIND", "192.0.2.7", "PORTAL_MQTT_PLAIN", "on"));
        assertEquals("192.0.2.7", open.mqttBind());
        assertEquals("192.0.2.7", open.reachableMqtt());
        assertEquals(
                "PORTAL_MQTT_PLAIN must be off or on, not \"yes\".",
                refusal(Map.of("PORTAL_MQTT_PLAIN", "yes")));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertFalse(
                settings(
                                Map.of(
                                        "PORTAL_MQTT_URL",
                                        "tcp://b:1883",
                                        "PORTAL_MQTT_USER",
                                        "u",
                                        "PORTAL_MQTT_PASSWORD",
                                        "hidden"))
                        .toString()
                        .contains("hidden"));
    }

    @Test
    void aDevicesShareIsGivenInKibibytes() {
        assertEquals(new DeviceShare(65_536, 1_048_576), DeviceShare.from(Map.of()));
        assertEquals(
                new DeviceShare(2_048, 3_072),
                DeviceShare.from(
                        Map.of(
                                "PORTAL_MQTT_DEVICE_RATE_KB",
                                "2",
                                "PORTAL_MQTT_DEVICE_BURST_KB",
                                "3")));
        assertThrows(
                CannotStart.class,
                () -> DeviceShare.from(Map.of("PORTAL_MQTT_DEVICE_RATE_KB", "0")));
    }
}
