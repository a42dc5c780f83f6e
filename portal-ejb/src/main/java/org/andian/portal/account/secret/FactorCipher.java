package org.andian.portal.account.secret;

import org.andian.portal.vault.Vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the secrets of second factors unreadable in the database: sealed under a key that lies
 * beside it in a file, and bound to the account so that no row can be put in another's place. All
 * nodes of an installation need the same key file.
 */
public record FactorCipher(Vault vault) {

    static final String KEY_FILE = "PORTAL_FACTOR_KEY_FILE";

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
