package org.andian.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

import org.andian.web.frame.QrCode;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages of one's own account rest on. */
class QrCodeTest {

    private static final String ADDRESS =
            "otpauth://totp/Andian:li?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                    + "&issuer=Andian&algorithm=SHA1&digits=6&period=30";
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final int QUIET = 4;

    @Test
    void aReaderReadsTheAddressBack() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        BitMatrix modules = new BitMatrix(code.size() - 2 * QUIET);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (module.find()) {
            modules.set(
                    Integer.parseInt(module.group(1)) - QUIET,
                    Integer.parseInt(module.group(2)) - QUIET);
        }
        assertEquals(ADDRESS, new Decoder().decode(modules).getText());
    }

    @Test
    void aSessionIsIdleOnceNobodyHasActedForLongEnough() {
        LoginSession session = new LoginSession("li", 7, NOON, NOON);
        assertFalse(session.isIdle(Duration.ofMinutes(30), NOON.plus(Duration.ofMinutes(30))));
        assertTrue(
                session.isIdle(
                        Duration.ofMinutes(30), NOON.plus(Duration.ofMinutes(30)).plusSeconds(1)));
        assertFalse(session.isUnnoted(NOON.plusSeconds(15)));
        assertTrue(session.isUnnoted(NOON.plusSeconds(16)));
    }
}
