package org.andian.portal.file;

import java.util.Objects;

/**
 * A record that bears files.
 *
 * @param kind as its room's {@link FileBearer} names it
 * @param key as its room's addresses name it: a code or a number
 */
public record FileRecord(String kind, String key) {

    public FileRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }
}
