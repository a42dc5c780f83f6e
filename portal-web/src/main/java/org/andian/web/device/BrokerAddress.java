package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.device.Credential;
import org.andian.web.frame.QrCode;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Where devices connect: the broker the portal itself listens to, from {@code PORTAL_MQTT_URL}.
 * What the portal reaches on its own machine is reached from elsewhere by the name under which
 * people open the portal.
 */
@Named("brokerAddress")
@RequestScoped
public class BrokerAddress {

    private static final int STANDARD_PORT = 1883;
    private static final int STANDARD_TLS_PORT = 8883;
    private static final Set<String> OWN =
            Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0.0.0.0");

    @Inject private HttpServletRequest request;

    public String getHost() {
        String host = uri(System.getenv()).getHost();
        return host == null || OWN.contains(host) ? request.getServerName() : host;
    }

    public int getPort() {
        URI uri = uri(System.getenv());
        return uri.getPort() > 0 ? uri.getPort() : isTls() ? STANDARD_TLS_PORT : STANDARD_PORT;
    }

    private static boolean isTls() {
        return Set.of("ssl", "mqtts").contains(uri(System.getenv()).getScheme());
    }

    /** All that a device needs, as one line that a tool can read. */
    public String line(Credential credential) {
        return (isTls() ? "mqtts" : "mqtt")
                + "://"
                + credential.user()
                + ":"
                + credential.password()
                + "@"
                + getHost()
                + ":"
                + getPort()
                + "/"
                + topic(credential);
    }

    /** Where the device publishes its readings. */
    public String topic(Credential credential) {
        return "andian/v1/" + credential.user() + "/readings";
    }

    public QrCode qr(Credential credential) {
        return QrCode.of(line(credential));
    }

    private static URI uri(Map<String, String> environment) {
        String url = environment.getOrDefault("PORTAL_MQTT_URL", "").strip();
        return URI.create(url.isEmpty() ? "tcp://127.0.0.1:" + STANDARD_PORT : url);
    }
}
