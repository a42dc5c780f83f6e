package org.andian.launcher.simulate.fleet;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where devices of this node connect: the embedded broker, or the one {@code PORTAL_MQTT_URL}
 * names.
 */
public record BrokerAddress(String host, int port, boolean tls) {

    private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::", "[::]", "*");
    private static final int STANDARD_PORT = 1883;
    private static final int STANDARD_TLS_PORT = 8883;

    public static BrokerAddress from(Map<String, String> environment) {
        String url = environment.getOrDefault("PORTAL_MQTT_URL", "").strip();
        return url.isEmpty() ? embedded(environment) : external(URI.create(url));
    }

    /** Without encryption, which beyond loopback is offered only where the settings ask for it. */
    private static BrokerAddress embedded(Map<String, String> environment) {
        String bind = environment.getOrDefault("PORTAL_BIND", "127.0.0.1");
        int port =
                Integer.parseInt(
                        environment.getOrDefault(
                                "PORTAL_MQTT_PORT", Integer.toString(STANDARD_PORT)));
        boolean isPlainBeyond = "on".equals(environment.get("PORTAL_MQTT_PLAIN"));
        boolean isOnLoopback = EVERYWHERE.contains(bind) || !isPlainBeyond;
        return new BrokerAddress(isOnLoopback ? "127.0.0.1" : bind, port, false);
    }

    private static BrokerAddress external(URI uri) {
        boolean tls = List.of("ssl", "mqtts", "tls").contains(uri.getScheme());
        int standard = tls ? STANDARD_TLS_PORT : STANDARD_PORT;
        return new BrokerAddress(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort(), tls);
    }
}
