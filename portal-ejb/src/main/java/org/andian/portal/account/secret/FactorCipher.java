package org.andian.portal.account.secret;

import org.andian.portal.vault.KeyFile;
import org.andian.portal.vault.Vault;

import java.nio.ByteBuffer;

/**
 * Keeps the secrets of second factors unreadable in the database: sealed under a key that lies
 * beside it in a file, and bound to the account so that no row can be put in another's place. All
 * nodes of an installation need the same key file.
 */
public record FactorCipher(Vault vault) {

    private static final String KEY_FILE = "PORTAL_FACTOR_KEY_FILE";

    /**
     * @throws IllegalStateException when the environment names no file that can be read
     */
    public static FactorCipher ofEnvironment() {
        return ofText(KeyFile.read(KEY_FILE, "the second factors"));
    }

    static FactorCipher ofText(String text) {
        return new FactorCipher(Vault.ofKeyText(text));
    }

    public String encrypt(byte[] secret, long accountId) {
        return vault.seal(secret, bound(accountId));
    }

    /**
     * @throws IllegalStateException when it was encrypted for another account or on a node with
     *     another key
     */
    public byte[] decrypt(String stored, long accountId) {
        return vault.open(stored, bound(accountId))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The secret of a second factor cannot be read with this"
                                                + " node's key; give every node the first one's"
                                                + " secrets/factor.key."));
    }

    private static byte[] bound(long accountId) {
        return ByteBuffer.allocate(Long.BYTES).putLong(accountId).array();
    }
}
