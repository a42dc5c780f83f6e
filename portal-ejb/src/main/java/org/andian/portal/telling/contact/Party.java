package org.andian.portal.telling.contact;

import java.io.Serializable;

/**
 * A service provider or a body that names people for alarms.
 *
 * @param key {@code provider:} or {@code body:} and its number
 */
public record Party(String key, String name) implements Serializable {

    private static final long serialVersionUID = 1;
}
