package org.andian.launcher.local;

import org.andian.launcher.Json;

import java.util.Map;
import java.util.stream.Collectors;

/** The body of a device registration. */
final class DeviceRequest {

    private DeviceRequest() {}

    /**
     * Only what the person named is sent; the portal knows the defaults.
     *
     * @param fields by their name in the REST interface: {@code no, type, premises, circuits}
     * @throws WrongUse without a number, or when the circuits are none
     */
    static String json(Map<String, String> fields) {
        if (!fields.containsKey("no")) {
            throw new WrongUse(
                    "Usage: ./portal device register <no> [--type CODE] [--premises CODE]"
                            + " [--circuits N]");
        }
        String circuits = fields.getOrDefault("circuits", "1");
        if (!circuits.matches("[1-9]\\d{0,2}")) {
            throw new WrongUse(
                    "--circuits must be a whole number from 1 to 999, not \"" + circuits + "\".");
        }
        return fields.entrySet().stream()
                .map(
                        field ->
                                Json.quote(field.getKey())
                                        + ": "
                                        + (field.getKey().equals("circuits")
                                                ? field.getValue()
                                                : Json.quote(field.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
