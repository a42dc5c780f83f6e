package org.andian.portal.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under one key. What is sealed is base64 of the salt (none under a key file), the
 * nonce of 12 bytes and the ciphertext with its tag of 16; no two seals are alike. A secret may be
 * bound to what it belongs to, and opens only for that.
 */
public final class Vault {

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ROUNDS = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int saltBytes;
    private final Keys keys;

    /** The key that goes with a salt. */
    private interface Keys {
        byte[] of(byte[] salt) throws GeneralSecurityException;
    }

    private Vault(int saltBytes, Keys keys) {
        this.saltBytes = saltBytes;
        this.keys = keys;
    }

    /**
     * @param text long and random, such as a key file holds: its SHA-256 is the key
     */
    public static Vault ofKeyText(String text) {
        return new Vault(0, none -> MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    }

    /**
     * @param passphrase may be short: PBKDF2 stretches it anew for each secret, which takes some
     *     hundredths of a second
     */
    public static Vault ofPassphrase(String passphrase) {
        return new Vault(SALT_BYTES, salt -> stretched(passphrase, salt));
    }

    /** Bound to nothing. */
    public String seal(String secret) {
        return seal(bytes(secret), new byte[0]);
    }

    /**
     * @param bound what the secret belongs to; empty when it stands for itself
     */
    public String seal(byte[] secret, byte[] bound) {
        byte[] salt = random(saltBytes);
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, salt, nonce, bound).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(saltBytes + NONCE_BYTES + hidden.length)
                                    .put(salt)
                                    .put(nonce)
                                    .put(hidden)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES in GCM.", e);
        }
    }

    /** What {@link #seal(String)} gave; empty as of {@link #open(String, byte[])}. */
    public Optional<String> open(String sealed) {
        return open(sealed, new byte[0]).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /**
     * @param bound as it was given when the secret was sealed
     * @return empty when it was sealed under another key, belongs to something else, or was changed
     */
    public Optional<byte[]> open(String sealed, byte[] bound) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            byte[] salt = next(bytes, saltBytes);
            byte[] nonce = next(bytes, NONCE_BYTES);
            byte[] hidden = next(bytes, bytes.remaining());
            return Optional.of(cipher(Cipher.DECRYPT_MODE, salt, nonce, bound).doFinal(hidden));
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] salt, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(keys.of(salt), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] stretched(String passphrase, byte[] salt)
            throws GeneralSecurityException {
        KeySpec wish = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, KEY_BITS);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(wish)
                .getEncoded();
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
