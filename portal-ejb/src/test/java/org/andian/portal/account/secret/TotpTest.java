package org.andian.portal.account.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theVectorsOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void oneStepBeforeAndAfterCountsAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(
                    OptionalLong.of(near), Totp.match(SECRET, Totp.code(SECRET, near), now, 0));
        }
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, Totp.code(SECRET, step - 2), now, 0));
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, Totp.code(SECRET, step + 2), now, 0));
    }

    @Test
    void aCodeCountsOnce() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, Totp.code(SECRET, step), now, step));
        assertEquals(
                OptionalLong.of(step + 1),
                Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step));
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void base32(String plain, String encoded) {
        assertEquals(encoded, Base32.encode(plain.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theAddressOfTheQrCode() {
        assertEquals(
                "otpauth://totp/Andian:li%40yc?secret=GEZDGNBV&issuer=Andian&algorithm=SHA1&digits=6&period=30",
                new FactorSecret("li@yc", "GEZDGNBV").uri());
        assertEquals("GEZD GNBV", new FactorSecret("li", "GEZDGNBV").spaced());
    }

    @Test
    void aStoredSecretBelongsToItsAccountAndItsKey() {
        FactorCipher cipher = FactorCipher.ofText("key one");
        String stored = cipher.encrypt(SECRET, 7);
        assertArrayEquals(SECRET, cipher.decrypt(stored, 7));
        assertNotEquals(stored, cipher.encrypt(SECRET, 7));
        assertThrows(IllegalStateException.class, () -> cipher.decrypt(stored, 8));
        assertThrows(
                IllegalStateException.class,
                () -> FactorCipher.ofText("key two").decrypt(stored, 7));
    }
}
