package org.andian.portal.account.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:a:b:c:d, 2001:db8:1:2:",
        "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2:",
        "2001:db8::7, 2001:db8:0:0:",
        "[2001:db8:1:2:a:b:c:d], 2001:db8:1:2:",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0:",
        "::1, 0:0:0:0:",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7"
    })
    void ofIpv6TheFirstHalf(String remote, String network) {
        assertEquals(network, Networks.of(remote));
    }
}
