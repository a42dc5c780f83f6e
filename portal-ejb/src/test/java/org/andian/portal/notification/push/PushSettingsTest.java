package org.andian.portal.notification.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/** Whom a browser's maker may ask about what the portal sends. */
class PushSettingsTest {

    private static final String NAMES = "PORTAL_TLS_NAMES";

    @Test
    void whoIsNamedStandsBeforeWhereThePortalIsFound() {
        assertEquals(
                "mailto:duty@example.gov.cn",
                PushSettings.contact(
                        Optional.of("duty@example.gov.cn"), Map.of(NAMES, "portal.example")));
    }

    @Test
    void whereNobodyIsNamedThePortalsOwnAddressDoes() {
        assertEquals(
                "https://portal.example:8443/",
                address(Map.of(NAMES, "192.0.2.7, portal.example,other.example")));
        assertEquals(
                "https://portal.example/",
                address(Map.of(NAMES, "portal.example", "PORTAL_HTTPS_PORT", "443")));
        assertEquals(
                "https://portal.example/",
                address(Map.of(NAMES, "portal.example", "PORTAL_TRUSTED_PROXY", "192.0.2.1")));
    }

    @Test
    void whoHasNeitherNameNorContactSaysSo() {
        assertEquals("mailto:portal@localhost", address(Map.of()));
        assertEquals("mailto:portal@localhost", address(Map.of(NAMES, "192.0.2.7,2001:db8::7")));
    }

    private static String address(Map<String, String> environment) {
        return PushSettings.contact(Optional.empty(), environment);
    }
}
