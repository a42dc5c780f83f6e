package org.andian.portal.audit;

import org.andian.portal.vault.KeyFile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret without which no row of the trail can be written so that it holds. It lies in a file
 * outside the database, so that whoever can change every table still cannot make a new chain. All
 * nodes of an installation need the same file.
 */
final class ChainKey {

    private static final String KEY_FILE = "PORTAL_AUDIT_KEY_FILE";
    private static final String RULE = "HmacSHA256";
    private static final String MARKED = "andian audit trail";

    private final SecretKeySpec key;

    private ChainKey(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @throws IllegalStateException when the environment names no file that can be read
     */
    static ChainKey ofEnvironment() {
        return ofText(KeyFile.read(KEY_FILE, "the audit trail"));
    }

    /**
     * @param text long and random
     */
    static ChainKey ofText(String text) {
        if (text.isEmpty()) {
            throw new IllegalStateException("The key of the audit trail is empty.");
        }
        return new ChainKey(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), RULE));
    }

    /**
     * @return 64 hexadecimal digits (HMAC-SHA-256, RFC 2104)
     */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(RULE);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + RULE + ".", e);
        }
    }

    /** By which nodes see whether they have the same key; tells nothing of it. */
    String mark() {
        return sign(MARKED);
    }
}
