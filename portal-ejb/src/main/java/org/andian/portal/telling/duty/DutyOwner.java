package org.andian.portal.telling.duty;

import java.io.Serializable;

/**
 * Whose rota it is.
 *
 * @param key {@code premises:}, {@code provider:} or {@code district:} and its number
 */
public record DutyOwner(String key, String name) implements Serializable {

    private static final long serialVersionUID = 1;

    static final String PREMISES = "premises:";
    static final String PROVIDER = "provider:";
    static final String DISTRICT = "district:";

    /** The number in a key. */
    static long number(String key) {
        return Long.parseLong(key.substring(key.indexOf(':') + 1));
    }
}
