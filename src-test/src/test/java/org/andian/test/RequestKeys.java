package org.andian.test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Under which requests are known again that may be sent several times. */
public final class RequestKeys {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestKeys() {}

    public static String fresh() {
        return made(Duration.ZERO);
    }

    /** As a phone has made it so long ago. */
    public static String made(Duration ago) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Instant.now().minus(ago).toEpochMilli()
                + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** The caller, under a key. */
    public static Rest under(Rest caller, String key) {
        return caller.with("Idempotency-Key", key);
    }
}
