package org.andian.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * A database or broker that somebody else runs, named by {@code PREFIX_URL}, {@code PREFIX_USER}
 * and {@code PREFIX_PASSWORD}.
 */
public record External(String url, String user, String password) {

    /**
     * @param prefix {@code PORTAL_DB} or {@code PORTAL_MQTT}
     * @return empty when no address is named: then the part runs inside this node
     * @throws CannotStart when the address stands there without a user or a password
     */
    static Optional<External> from(Map<String, String> environment, String prefix) {
        String url = environment.getOrDefault(prefix + "_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new External(
                        url,
                        required(environment, prefix + "_USER"),
                        required(environment, prefix + "_PASSWORD")));
    }

    private static String required(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new CannotStart(variable + " must be set too when the matching _URL is set.");
        }
        return value;
    }

    /** Without the password, so that the value may be logged. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
