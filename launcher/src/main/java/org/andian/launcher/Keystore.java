package org.andian.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A PKCS#12 file with a key and its certificates.
 *
 * @param password of the file and of the key in it; empty when none is set
 */
public record Keystore(Path file, String password) {

    /**
     * @param variable names the file; the same with {@code _PASSWORD} its password
     */
    static Optional<Keystore> from(Map<String, String> environment, String variable) {
        String file = environment.getOrDefault(variable, "").strip();
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Keystore(
                                Path.of(file).toAbsolutePath(),
                                environment.getOrDefault(variable + "_PASSWORD", "")));
    }

    /** Without the password, so that the value may be logged. */
    @Override
    public String toString() {
        return file.toString();
    }
}
