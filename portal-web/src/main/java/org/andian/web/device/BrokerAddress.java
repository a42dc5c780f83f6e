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
 * people open the portal, and by TLS where other machines are let in by nothing else.
 */
@Named("brokerAddress")
@RequestScoped
public class BrokerAddress {

    private static final String STANDARD_PORT = "1883";
    private static final String STANDARD_TLS_PORT = "8883";
    private static final Set<String> OWN =
            Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0.0.0.0");

    @Inject private HttpServletRequest request;

    /** A broker as devices reach it. */
    record Address(String host, int port, boolean isTls) {

        /**
         * @param asked the name under which people open the portal
         */
        static Address of(Map<String, String> environment, String asked) {
            String plain = environment.getOrDefault("PORTAL_MQTT_PORT", STANDARD_PORT);
            String url = environment.getOrDefault("PORTAL_MQTT_URL", "").strip();
            URI uri = URI.create(url.isEmpty() ? "tcp://127.0.0.1:" + plain : url);
            boolean isHere = uri.getHost() == null || OWN.contains(uri.getHost());
            boolean isOfNode = isHere && plain.equals(Integer.toString(uri.getPort()));
            if (isOfNode && isTlsDemanded(environment)) {
                String port = environment.getOrDefault("PORTAL_MQTTS_PORT", STANDARD_TLS_PORT);
                return new Address(asked, Integer.parseInt(port), true);
            }
            boolean isTls = Set.of("ssl", "mqtts").contains(String.valueOf(uri.getScheme()));
            int standard = Integer.parseInt(isTls ? STANDARD_TLS_PORT : STANDARD_PORT);
            return new Address(
                    isHere ? asked : uri.getHost(),
                    uri.getPort() > 0 ? uri.getPort() : standard,
                    isTls);
        }

        /** The node's own broker then takes other machines by TLS alone. */
        private static boolean isTlsDemanded(Map<String, String> environment) {
            return environment.containsKey("PORTAL_TLS_CERTIFICATE")
                    && !"on".equals(environment.get("PORTAL_MQTT_PLAIN"));
        }
    }

    private Address address() {
        return Address.of(System.getenv(), request.getServerName());
    }

    public String getHost() {
        return address().host();
    }

    public int getPort() {
        return address().port();
    }

    /** All that a device needs, as one line that a tool can read. */
    public String line(Credential credential) {
        return (address().isTls() ? "mqtts" : "mqtt")
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
}
