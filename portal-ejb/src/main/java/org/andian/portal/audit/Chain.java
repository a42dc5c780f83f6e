package org.andian.portal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule of the chain: a row's hash is HMAC-SHA-256 under the installation's key over the hash
 * before it and the row's fields, each written with its length so that no two rows read alike. Rows
 * of older builds are plain SHA-256 over the same; none of them stands behind a keyed one.
 */
final class Chain {

    /** What the first row follows. */
    static final String START = "0".repeat(64);

    private Chain() {}

    /**
     * As rows were written before there was a key.
     *
     * @param previous hash of the row before, {@link #START} for the first
     * @return 64 hexadecimal digits
     */
    static String unkeyed(String previous, Entry entry) {
        return sha256(canonical(previous, entry));
    }

    /**
     * What is hashed: a field a line, each as its length in characters, a colon and its text; null
     * is a hyphen. The order is part of every hash ever written: it never changes.
     */
    static String canonical(String previous, Entry entry) {
        Act act = entry.act();
        List<String> fields =
                Stream.of(
                                previous,
                                String.valueOf(entry.id()),
                                String.valueOf(entry.at().toEpochMilli()),
                                act.actor(),
                                act.action(),
                                act.object(),
                                act.detail(),
                                entry.result(),
                                act.remote())
                        .map(Chain::field)
                        .toList();
        return fields.stream().collect(Collectors.joining("\n"));
    }

    private static String field(String text) {
        return text == null ? "-" : text.codePointCount(0, text.length()) + ":" + text;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
