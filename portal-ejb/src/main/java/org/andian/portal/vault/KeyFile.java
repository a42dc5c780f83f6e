package org.andian.portal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key that lies beside the database, in a file which the environment names. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The key as text, without space around it.
     *
     * @param variable of the environment; names the file
     * @param whose in English, what the key is of, as in "the audit trail"
     * @throws IllegalStateException when the environment names no file that can be read
     */
    public static String read(String variable, String whose) {
        String file = System.getenv(variable);
        if (file == null || !Files.isReadable(Path.of(file))) {
            throw new IllegalStateException(
                    "The key of "
                            + whose
                            + " is missing: "
                            + variable
                            + " names no readable file.");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key of " + whose + " cannot be read from " + file + ".", e);
        }
    }
}
