package org.andian.portal.notification.push;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser by RFC 8291, in one record of content coding aes128gcm (RFC 8188). */
final class PushCipher {

    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int WHOLE = 32;
    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;

    /** Marks the last record. */
    private static final byte LAST = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PushCipher() {}

    /** Under a key pair and a salt of its own. */
    static byte[] encrypt(byte[] plain, byte[] browser, byte[] auth) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(plain, browser, auth, Curve.newPair(), salt);
    }

    /**
     * @param browser its public key
     * @param auth its secret of 16 bytes
     * @param pair used for this message alone
     */
    static byte[] encrypt(byte[] plain, byte[] browser, byte[] auth, KeyPair pair, byte[] salt) {
        try {
            byte[] own = Curve.point((ECPublicKey) pair.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(Curve.key(browser), true);
            byte[] shared = agreement.generateSecret();
            byte[] material =
                    derived(auth, shared, joined(info("WebPush: info"), browser, own), WHOLE);
            byte[] key = derived(salt, material, info("Content-Encoding: aes128gcm"), KEY);
            byte[] nonce = derived(salt, material, info("Content-Encoding: nonce"), NONCE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(joined(plain, new byte[] {LAST}));
            return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + own.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) own.length)
                    .put(own)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has what RFC 8291 needs.", e);
        }
    }

    /** HKDF of RFC 5869 for at most 32 bytes. */
    private static byte[] derived(byte[] salt, byte[] material, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] first = mac(mac(salt, material), joined(info, new byte[] {1}));
        return Arrays.copyOf(first, length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] info(String words) {
        return joined(words.getBytes(StandardCharsets.US_ASCII), new byte[1]);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
