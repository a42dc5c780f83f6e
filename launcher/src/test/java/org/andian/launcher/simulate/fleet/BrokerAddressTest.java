package org.andian.launcher.simulate.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;

class BrokerAddressTest {

    @Test
    void embeddedBrokerIsReachedWhereItListens() {
        assertEquals(new BrokerAddress("127.0.0.1", 1883, false), BrokerAddress.from(Map.of()));
        assertEquals(
                new BrokerAddress("127.0.0.1", 18783, false),
                BrokerAddress.from(Map.of("PORTAL_BIND", "0.0.0.0", "PORTAL_MQTT_PORT", "18783")));
        assertEquals(
                new BrokerAddress("10.1.2.3", 1883, false),
                BrokerAddress.from(Map.of("PORTAL_BIND", "10.1.2.3", "PORTAL_MQTT_PLAIN", "on")));
        assertEquals(
                new BrokerAddress("127.0.0.1", 1883, false),
                BrokerAddress.from(Map.of("PORTAL_BIND", "10.1.2.3")),
                "without encryption from this machine only");
    }

    @Test
    void otherPeoplesBrokerByUrl() {
        assertEquals(
                new BrokerAddress("broker.example", 1884, false),
                BrokerAddress.from(Map.of("PORTAL_MQTT_URL", "tcp://broker.example:1884")));
        assertEquals(
                new BrokerAddress("broker.example", 8883, true),
                BrokerAddress.from(Map.of("PORTAL_MQTT_URL", "ssl://broker.example")));
    }
}
