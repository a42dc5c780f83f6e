package org.andian.portal.notification.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

/** Against the example of RFC 8291, section 5 and appendix A. */
class PushCipherTest {

    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SENDER_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String BROWSER_PRIVATE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String BROWSER_PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String MESSAGE =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qu"
                + "lcy4a-fN";

    @Test
    void theExampleOfTheStandard() throws GeneralSecurityException {
        KeyPair sender =
                new KeyPair(
                        Curve.key(Browser.bytes(SENDER_PUBLIC)),
                        Browser.privateKey(SENDER_PRIVATE));
        byte[] message =
                PushCipher.encrypt(
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        Browser.bytes(BROWSER_PUBLIC),
                        Browser.bytes(AUTH),
                        sender,
                        Browser.bytes(SALT));
        assertEquals(MESSAGE, Browser.coded(message));
        Browser browser =
                new Browser(
                        Browser.privateKey(BROWSER_PRIVATE),
                        Browser.bytes(BROWSER_PUBLIC),
                        Browser.bytes(AUTH));
        assertEquals(TEXT, browser.read(message));
    }

    @Test
    void noTwoMessagesAreAlikeAndOnlyTheirBrowserReadsThem() throws GeneralSecurityException {
        Browser browser = Browser.fresh();
        byte[] plain = "报警：东城家具厂".getBytes(StandardCharsets.UTF_8);
        byte[] first = PushCipher.encrypt(plain, browser.point(), browser.auth());
        byte[] second = PushCipher.encrypt(plain, browser.point(), browser.auth());
        assertNotEquals(Browser.coded(first), Browser.coded(second));
        assertEquals("报警：东城家具厂", browser.read(first));
        assertEquals("报警：东城家具厂", browser.read(second));
        assertThrows(GeneralSecurityException.class, () -> Browser.fresh().read(first));
    }

    @Test
    void aPointBesideTheCurveIsRefused() {
        byte[] point = Browser.bytes(BROWSER_PUBLIC);
        point[64] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> Curve.key(point));
        assertThrows(IllegalArgumentException.class, () -> Curve.key(new byte[65]));
        assertThrows(IllegalArgumentException.class, () -> Curve.key(new byte[0]));
    }
}
