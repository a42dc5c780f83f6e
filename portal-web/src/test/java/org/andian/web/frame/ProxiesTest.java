package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;

class ProxiesTest {

    private static final Proxies PROXIES = new Proxies("192.0.2.1, 2001:db8::1");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // what is told; who is connected; who is believed to call
                "203.0.113.9;                       192.0.2.1;   203.0.113.9",
                "203.0.113.9;                       2001:db8:0:0:0:0:0:1; 203.0.113.9",
                "203.0.113.9;                       198.51.100.7; 198.51.100.7",
                "10.0.0.1, 203.0.113.9, 192.0.2.1;  192.0.2.1;   203.0.113.9",
                "nonsense;                          192.0.2.1;   192.0.2.1",
                "-;                                 192.0.2.1;   192.0.2.1",
            },
            delimiter = ';')
    void onlyAProxyIsBelieved(String told, String peer, String client) {
        assertEquals(client, PROXIES.client(request(peer, "X-Forwarded-For", told)));
    }

    @ParameterizedTest
    @CsvSource({"true,  192.0.2.1, https", "false, 192.0.2.1, http", "false, 198.51.100.7, https"})
    void onlyAProxySaysThatItIsEncrypted(boolean secure, String peer, String told) {
        assertEquals(secure, PROXIES.isSecure(request(peer, "X-Forwarded-Proto", told)));
        assertEquals(false, new Proxies("").isSecure(request(peer, "X-Forwarded-Proto", told)));
    }

    private static HttpServletRequest request(String peer, String name, String value) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ProxiesTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (request, method, arguments) ->
                                switch (method.getName()) {
                                    case "getRemoteAddr" -> peer;
                                    case "isSecure" -> false;
                                    case "getHeaders" ->
                                            Collections.enumeration(
                                                    name.equals(arguments[0]) && value != null
                                                            ? List.of(value)
                                                            : List.of());
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }
}
