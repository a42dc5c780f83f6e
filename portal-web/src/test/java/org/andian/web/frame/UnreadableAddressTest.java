package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class UnreadableAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'', /%zz, /error/address",
        "'', /premises/%, /error/address",
        "'', /a%4, /error/address",
        "'', /a%00b, /error/address",
        "'', /api/%zz, /error/address/api",
        "'', /apiary/%zz, /error/address",
        "/andian, /andian/health/%4x, /andian/error/address/health"
    })
    void whatNobodyCanDecodeIsLedToItsAnswer(String context, String path, String led) {
        assertEquals(Optional.of(led), UnreadableAddress.instead(context, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home.xhtml", "/%E6%9D%91", "/a%25zz", "/a%2Fb%20c", "/%e0"})
    void whatCanBeReadIsLeftAlone(String path) {
        assertEquals(Optional.empty(), UnreadableAddress.instead("", path));
    }

    @Test
    void anotherApplicationsAddressIsItsOwn() {
        assertEquals(Optional.empty(), UnreadableAddress.instead("/andian", "/other/%zz"));
        assertEquals(Optional.empty(), UnreadableAddress.instead("/andian", "/andiana/%zz"));
    }

    @Test
    void theAnswerIsOfTheKindThatWasMeant() {
        assertEquals("/api", UnreadableAddress.meant("/error/address/api"));
        assertEquals("", UnreadableAddress.meant("/error/address"));
        assertEquals("/home.xhtml", UnreadableAddress.meant("/home.xhtml"));
    }
}
