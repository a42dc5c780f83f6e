package org.andian.portal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes to be kept.
 *
 * @param sha256 of these bytes, in lower case
 */
record Content(String sha256, int bytes, Source source) {

    /** Where the bytes are read, as often as wanted. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static Content of(byte[] bytes) {
        return new Content(
                HexFormat.of().formatHex(digest().digest(bytes)),
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    static Content of(Path file) throws IOException {
        MessageDigest digest = digest();
        long length;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            length = in.transferTo(OutputStream.nullOutputStream());
        }
        return new Content(
                HexFormat.of().formatHex(digest.digest()),
                Math.toIntExact(length),
                () -> Files.newInputStream(file));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
