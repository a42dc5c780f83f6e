package org.andian.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands between this node and other machines, where its address lets them in.
 *
 * @param isOn false where neither pages nor MQTT are to be encrypted by this node
 * @param certificate the office's own, empty for one that this installation makes
 * @param names names and addresses of this machine which it does not know of itself
 * @param proxies addresses of those who encrypt in front of it and whose word on the caller is
 *     believed; none for doing it itself
 * @param hasPlainMqtt devices that cannot encrypt are let in from other machines
 */
public record Protection(
        boolean isOn,
        Optional<Keystore> certificate,
        List<String> names,
        List<String> proxies,
        boolean hasPlainMqtt) {

    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9.:-]*[A-Za-z0-9])?";

    /**
     * @throws CannotStart for the first variable that is wrong
     */
    static Protection from(Map<String, String> environment) {
        return new Protection(
                !"off".equals(oneOf(environment, "PORTAL_TLS", "auto", "off")),
                Keystore.from(environment, "PORTAL_TLS_KEYSTORE"),
                list(environment, "PORTAL_TLS_NAMES", name -> name.matches(NAME)),
                list(environment, "PORTAL_TRUSTED_PROXY", Protection::isAddress),
                "on".equals(oneOf(environment, "PORTAL_MQTT_PLAIN", "off", "on")));
    }

    /** What it is with a certificate that has been made. */
    Protection with(Keystore made) {
        return new Protection(isOn, Optional.of(made), names, proxies, hasPlainMqtt);
    }

    private static String oneOf(
            Map<String, String> environment, String variable, String standard, String other) {
        String value = environment.getOrDefault(variable, "").strip();
        if (!List.of("", standard, other).contains(value)) {
            throw new CannotStart(
                    "%s must be %s or %s, not \"%s\".".formatted(variable, standard, other, value));
        }
        return value.isEmpty() ? standard : value;
    }

    private static List<String> list(
            Map<String, String> environment, String variable, Predicate<String> isGood) {
        List<String> values =
                Arrays.stream(environment.getOrDefault(variable, "").split("[,\\s]+"))
                        .filter(value -> !value.isEmpty())
                        .toList();
        values.stream()
                .filter(isGood.negate())
                .findFirst()
                .ifPresent(
                        wrong -> {
                            throw new CannotStart(
                                    "%s is a list with commas; \"%s\" is none of what may stand in it."
                                            .formatted(variable, wrong));
                        });
        return values;
    }

    /** Digits and colons only, so that nothing is asked of a name server. */
    private static boolean isAddress(String text) {
        try {
            return text.matches("[0-9a-fA-F.:]+")
                    && text.matches(".*[.:].*")
                    && !InetAddress.getByName(text).isAnyLocalAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
