package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;

class OwnNamesTest {

    private static final String PEER = "10.0.0.9";
    private static final Map<String, String> LOOPBACK = Map.of("PORTAL_BIND", "127.0.0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "localhost:8080",
                "LOCALHOST",
                "localhost.",
                "[::1]:8080",
                "[::1]",
                "192.0.2.7:18080"
            })
    void onLoopbackThatIsThisMachineAtAnyPort(String host) {
        assertTrue(asked(names(LOOPBACK), "", host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil:1",
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "portal.example",
                "a:b",
                "1234"
            })
    void aNameThatNobodyHasToldIsAStrangers(String host) {
        assertFalse(asked(names(LOOPBACK), "", host));
    }

    @ParameterizedTest
    @CsvSource({"portal.example:8443, true", "Yuncheng, true", "evil.example, false"})
    void namesThatAreToldAreOwn(String host, boolean own) {
        OwnNames names =
                names(
                        Map.of(
                                "PORTAL_BIND",
                                "0.0.0.0",
                                "PORTAL_TLS_NAMES",
                                "Portal.example, yuncheng"));
        assertEquals(own, asked(names, "", host));
        assertEquals(own, asked(names, PEER, host), "told names hold behind a proxy as well");
    }

    @Test
    void theNameItListensOnIsOwn() {
        assertTrue(asked(names(Map.of("PORTAL_BIND", "portal.lan")), "", "portal.lan:8080"));
    }

    @Test
    void whereNoNamesAreToldAProxyChooses() {
        assertTrue(asked(names(LOOPBACK), PEER, "portal.example"));
        assertFalse(asked(names(LOOPBACK), "10.0.0.8", "portal.example"));
    }

    @Test
    void onAnOfficesOwnServerThatServerChooses() {
        assertTrue(asked(names(Map.of()), "", "portal.example"));
        OwnNames told = names(Map.of("PORTAL_TLS_NAMES", "portal.example"));
        assertTrue(asked(told, "", "portal.example"));
        assertFalse(asked(told, "", "evil.example"));
    }

    private static OwnNames names(Map<String, String> environment) {
        return new OwnNames(environment, Optional.empty());
    }

    /** By a request that a peer sends; the server's name is what stands in it. */
    private static boolean asked(OwnNames names, String proxies, String host) {
        HttpServletRequest request =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                OwnNamesTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (proxy, method, arguments) ->
                                        switch (method.getName()) {
                                            case "getHeader" -> host;
                                            case "getServerName" -> OwnNames.withoutPort(host);
                                            case "getRemoteAddr" -> PEER;
                                            default ->
                                                    throw new UnsupportedOperationException(
                                                            method.getName());
                                        });
        return names.areOf(request, new Proxies(proxies));
    }
}
