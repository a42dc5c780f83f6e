package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.web.device.BrokerAddress.Address;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Where a device is told to connect. */
class BrokerAddressTest {

    private static final String ASKED = "portal.example";

    @Test
    void theNodesOwnBrokerHasTheNameOfThePortal() {
        assertEquals(new Address(ASKED, 1883, false), address(Map.of()));
        assertEquals(
                new Address(ASKED, 1884, false),
                address(
                        Map.of(
                                "PORTAL_MQTT_URL",
                                "tcp://127.0.0.1:1884",
                                "PORTAL_MQTT_PORT",
                                "1884")));
    }

    @Test
    void whereOtherMachinesAreLetInDevicesConnectByTls() {
        Map<String, String> exposed =
                Map.of(
                        "PORTAL_MQTT_URL",
                        "tcp://127.0.0.1:1883",
                        "PORTAL_MQTTS_PORT",
                        "8884",
                        "PORTAL_TLS_CERTIFICATE",
                        "/home/andian/tls/chain.pem");
        assertEquals(new Address(ASKED, 8884, true), address(exposed));
    }

    @Test
    void unlessTheyAreLetInWithoutItToo() {
        Map<String, String> plain =
                Map.of(
                        "PORTAL_MQTT_URL",
                        "tcp://192.0.2.1:1883",
                        "PORTAL_MQTT_PLAIN",
                        "on",
                        "PORTAL_TLS_CERTIFICATE",
                        "/home/andian/tls/chain.pem");
        assertEquals(new Address("192.0.2.1", 1883, false), address(plain));
    }

    @Test
    void someoneElsesBrokerIsNamedAsItIs() {
        assertEquals(
                new Address("broker.example", 8883, true),
                address(Map.of("PORTAL_MQTT_URL", "ssl://broker.example")));
        assertEquals(
                new Address("broker.example", 1885, false),
                address(Map.of("PORTAL_MQTT_URL", "tcp://broker.example:1885")));
    }

    private static Address address(Map<String, String> environment) {
        return Address.of(environment, ASKED);
    }
}
