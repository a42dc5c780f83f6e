package org.andian.test;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: what RFC 6238 asks of it, written apart from the portal's side. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] key;

    /**
     * @param secret base32 as a page shows it, spaces and all
     */
    public Authenticator(String secret) {
        String text = secret.replaceAll("\\s", "");
        StringBuilder bits = new StringBuilder();
        text.chars()
                .forEach(
                        letter ->
                                bits.append(
                                        "%5s"
                                                .formatted(
                                                        Integer.toBinaryString(
                                                                ALPHABET.indexOf(letter)))
                                                .replace(' ', '0')));
        ByteBuffer bytes = ByteBuffer.allocate(bits.length() / 8);
        for (int at = 0; at + 8 <= bits.length(); at += 8) {
            bytes.put((byte) Integer.parseInt(bits.substring(at, at + 8), 2));
        }
        this.key = bytes.array();
    }

    /**
     * @param later steps of 30 s after now: the portal takes one before and one after too
     */
    public String code(int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(
                            ByteBuffer.allocate(8)
                                    .putLong(Instant.now().getEpochSecond() / STEP_SECONDS + later)
                                    .array());
            int offset = hash[hash.length - 1] & 15;
            return "%06d"
                    .formatted(
                            (ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
