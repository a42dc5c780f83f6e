package org.andian.portal.notification.push;

import jakarta.json.Json;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Says to a browser's maker who speaks (RFC 8292): a token signed by the key under which the
 * browser has agreed.
 *
 * @param publicKey its point, in base64 for addresses
 * @param privateKey of the pair
 */
record Vapid(String publicKey, PrivateKey privateKey) {

    private static final Duration VALID = Duration.ofHours(12);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static Vapid fresh() {
        KeyPair pair = Curve.newPair();
        return new Vapid(
                ENCODER.encodeToString(Curve.point((ECPublicKey) pair.getPublic())),
                pair.getPrivate());
    }

    /** What {@link #text} gave. */
    static Vapid of(String text) {
        String[] both = text.split("\\.");
        try {
            byte[] coded = Base64.getUrlDecoder().decode(both[1]);
            return new Vapid(
                    both[0],
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(coded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was kept is no key.", e);
        }
    }

    /** To be kept, sealed. */
    String text() {
        return publicKey + "." + ENCODER.encodeToString(privateKey.getEncoded());
    }

    /**
     * What stands in the request's header Authorization.
     *
     * @param contact such as {@code mailto:duty@example.gov.cn}
     */
    String authorization(URI endpoint, String contact, Instant now) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String head =
                Json.createObjectBuilder().add("typ", "JWT").add("alg", "ES256").build().toString();
        String claims =
                Json.createObjectBuilder()
                        .add("aud", endpoint.getScheme() + "://" + endpoint.getHost() + port)
                        .add("exp", now.plus(VALID).getEpochSecond())
                        .add("sub", contact)
                        .build()
                        .toString();
        String signed = coded(head) + "." + coded(claims);
        return "vapid t="
                + signed
                + "."
                + ENCODER.encodeToString(signature(signed))
                + ", k="
                + publicKey;
    }

    private static String coded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime signs on P-256.", e);
        }
    }
}
