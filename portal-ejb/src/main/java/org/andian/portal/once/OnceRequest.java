package org.andian.portal.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is asked under a key.
 *
 * @param hash SHA-256 of the address and the body, 64 hexadecimal digits
 */
public record OnceRequest(OnceKey key, String hash) {

    private static final byte SEPARATOR = 0;

    /**
     * @param address what is done to which record
     * @param body as it was sent, or as it was understood
     */
    public static OnceRequest of(OnceKey key, String address, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update(SEPARATOR);
            return new OnceRequest(key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    public static OnceRequest of(OnceKey key, String address, String body) {
        return of(key, address, body.getBytes(StandardCharsets.UTF_8));
    }
}
