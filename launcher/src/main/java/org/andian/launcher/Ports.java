package org.andian.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The TCP ports of one node; {@code https} and {@code mqtts} are used only with a certificate,
 * {@code database} is always on loopback.
 */
public record Ports(int http, int https, int mqtt, int mqtts, int database) {

    private static final int HIGHEST_PORT = 65_535;

    /**
     * @throws CannotStart when one is no whole number from 1 to 65535
     */
    static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "PORTAL_HTTP_PORT", 8080),
                port(environment, "PORTAL_HTTPS_PORT", 8443),
                port(environment, "PORTAL_MQTT_PORT", 1883),
                port(environment, "PORTAL_MQTTS_PORT", 8883),
                port(environment, "PORTAL_DB_PORT", 13306));
    }

    /** Every port by the variable that changes it, in the order a person should be told of them. */
    Map<String, Integer> byVariable() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PORTAL_HTTP_PORT", http);
        ports.put("PORTAL_HTTPS_PORT", https);
        ports.put("PORTAL_MQTT_PORT", mqtt);
        ports.put("PORTAL_MQTTS_PORT", mqtts);
        ports.put("PORTAL_DB_PORT", database);
        return ports;
    }

    /**
     * The first two variables that name the same port, if any.
     *
     * @return such as {@code PORTAL_HTTP_PORT and PORTAL_MQTT_PORT}
     */
    Optional<String> findClash() {
        Map<Integer, String> seen = new LinkedHashMap<>();
        for (var entry : byVariable().entrySet()) {
            String other = seen.putIfAbsent(entry.getValue(), entry.getKey());
            if (other != null) {
                return Optional.of(String.join(" and ", List.of(other, entry.getKey())));
            }
        }
        return Optional.empty();
    }

    private static int port(Map<String, String> environment, String variable, int standard) {
        return WholeNumber.of(environment, variable, standard, 1, HIGHEST_PORT);
    }
}
