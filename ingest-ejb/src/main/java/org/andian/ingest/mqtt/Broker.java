package org.andian.ingest.mqtt;

import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where the broker is and how to connect to it, from PORTAL_MQTT_URL, PORTAL_MQTT_USER and
 * PORTAL_MQTT_PASSWORD.
 *
 * @param url as Paho wants it, {@code tcp://…} or {@code ssl://…}; in the environment also {@code
 *     mqtt://…} and {@code mqtts://…}
 * @param user null when the broker asks for none
 * @param password null when the broker asks for none; never logged
 * @param clientId the same after every restart, since the broker keeps a session for it
 */
record Broker(String url, String user, String password, String clientId) {

    /**
     * More than a batch: else the broker would wait for acknowledgements that wait for the batch to
     * fill.
     */
    static final int UNACKNOWLEDGED = 2_048;

    /**
     * Not more than 24 days: Artemis counts milliseconds in 32 bits, and a longer session would
     * expire, queue and all, as soon as it is left.
     */
    private static final Duration SESSION_KEPT = Duration.ofDays(14);

    private static final long LARGEST_PACKET = 2L << 20;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int CONNECT_SECONDS = 10;

    /** Empty when no broker is named: the portal then lives without. */
    static Optional<Broker> of(Map<String, String> environment) {
        String url = environment.get("PORTAL_MQTT_URL");
        return url == null || url.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Broker(
                                forPaho(url),
                                environment.get("PORTAL_MQTT_USER"),
                                environment.get("PORTAL_MQTT_PASSWORD"),
                                "andian-portal-" + NodeName.in(home(environment))));
    }

    /**
     * A session that lasts, one window of {@link #UNACKNOWLEDGED} messages, and no reconnecting by
     * the client itself: {@link MqttEar} makes a new client instead.
     */
    MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_KEPT.toSeconds());
        options.setAutomaticReconnect(false);
        options.setReceiveMaximum(UNACKNOWLEDGED);
        options.setMaximumPacketSize(LARGEST_PACKET);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_SECONDS);
        if (user != null) {
            options.setUserName(user);
        }
        if (password != null) {
            options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        }
        if (url.startsWith("tcp:")) {
            options.setSocketFactory(new NoDelaySockets());
        }
        return options;
    }

    private static Path home(Map<String, String> environment) {
        String home = environment.get("PORTAL_HOME");
        return Path.of(
                home == null || home.isBlank()
                        ? System.getProperty("com.sun.aas.instanceRoot", ".")
                        : home);
    }

    private static String forPaho(String url) {
        return switch (URI.create(url).getScheme()) {
            case "mqtt" -> "tcp" + url.substring("mqtt".length());
            case "mqtts" -> "ssl" + url.substring("mqtts".length());
            default -> url;
        };
    }
}
