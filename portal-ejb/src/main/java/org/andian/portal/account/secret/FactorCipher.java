package org.andian.portal.account.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the secrets of second factors unreadable in the database: AES-256-GCM under a key that lies
 * beside it in a file, bound to the account so that no row can be put in another's place. All nodes
 * of an installation need the same key file.
 */
public record FactorCipher(byte[] key) {

    static final String KEY_FILE = "PORTAL_FACTOR_KEY_FILE";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static FactorCipher ofEnvironment() {
        String file = System.getenv(KEY_FILE);
        if (file == null || !Files.isReadable(Path.of(file))) {
            throw new IllegalStateException(
                    "The key of the second factors is missing: "
                            + KEY_FILE
                            + " names no readable file.");
        }
        try {
            return ofText(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key of the second factors cannot be read from " + file + ".", e);
        }
    }

    static FactorCipher ofText(String text) {
        try {
            return new FactorCipher(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    public String encrypt(byte[] secret, long accountId) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, accountId).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(nonce.length + hidden.length)
                                    .put(nonce)
                                    .put(hidden)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of a second factor could not be encrypted.", e);
        }
    }

    public byte[] decrypt(String stored, long accountId) {
        byte[] bytes = Base64.getDecoder().decode(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, accountId)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of a second factor cannot be read with this node's key; give every"
                            + " node the first one's secrets/factor.key.",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long accountId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
        return cipher;
    }
}
