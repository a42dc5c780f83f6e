package org.andian.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, http://127.0.0.1:8080, 127.0.0.1:8080",
                "true, https://portal.example, Portal.example",
                "true, http://[::1]:8080, [::1]:8080",
                "false, https://evil.example, portal.example",
                "false, http://127.0.0.1:8081, 127.0.0.1:8080",
                "false, http://portal.example.evil.example, portal.example",
                "false, http://portal.example@evil.example, portal.example",
                "false, null, portal.example",
                "false, '', portal.example",
                "false, http://%, portal.example",
                "false, -, portal.example",
                "false, http://portal.example, -"
            })
    void onlyAPageOfThisHost(boolean own, String origin, String host) {
        assertEquals(own, OwnOrigin.isOf(origin, host));
    }
}
