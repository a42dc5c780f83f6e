package org.andian.web.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The key that shows a caller can read the portal's own files; without a key file nothing matches.
 */
record LocalKey(String value) {

    private static final String KEY_FILE = "PORTAL_LOCAL_KEY_FILE";
    private static final int SHORTEST = 16;

    static LocalKey ofEnvironment() throws IOException {
        String file = System.getenv(KEY_FILE);
        return new LocalKey(
                file == null || !Files.isReadable(Path.of(file))
                        ? ""
                        : Files.readString(Path.of(file)).strip());
    }

    boolean matches(String offered) {
        return value.length() >= SHORTEST
                && offered != null
                && MessageDigest.isEqual(bytes(value), bytes(offered));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
