package org.andian.portal.account.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits; the step before and the
 * one after count too, each code once.
 */
public final class Totp {

    static final int STEP_SECONDS = 30;
    public static final int DIGITS = 6;
    private static final int SLACK = 1;
    private static final int SPAN = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** RFC 4226, dynamic truncation. */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return "%06d".formatted(number % SPAN);
    }

    /**
     * @param last the step whose code was taken last. @return the step the code belongs to, empty
     *     when it is wrong or used
     */
    public static OptionalLong match(byte[] secret, String code, Instant at, long last) {
        long now = step(at);
        return LongStream.rangeClosed(now - SLACK, now + SLACK)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(ascii(code(secret, step)), ascii(code)))
                .findFirst();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-1.", e);
        }
    }
}
