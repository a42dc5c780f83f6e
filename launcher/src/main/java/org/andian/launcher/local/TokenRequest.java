package org.andian.launcher.local;

import org.andian.launcher.Json;

import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a request for a token. */
final class TokenRequest {

    private static final Map<String, String> OPTIONS =
            Map.of("--rights", "rights", "--district", "district", "--days", "days");
    private static final String USAGE =
            "Usage: ./portal token <account> [--rights read|acknowledge|all] [--district CODE]"
                    + " [--days N]";

    private TokenRequest() {}

    /**
     * Only what the person named is sent; the portal knows the defaults.
     *
     * @throws WrongUse without an account, for an option twice or unknown, or for days beyond 1 to
     *     999
     */
    static String json(Deque<String> arguments) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (!arguments.isEmpty()) {
            String argument = arguments.removeFirst();
            String field = argument.startsWith("--") ? OPTIONS.get(argument) : "account";
            String value = "account".equals(field) ? argument : arguments.pollFirst();
            if (field == null || value == null || fields.put(field, value) != null) {
                throw new WrongUse(USAGE);
            }
        }
        if (!fields.containsKey("account")
                || !fields.getOrDefault("days", "1").matches("[1-9]\\d{0,2}")) {
            throw new WrongUse(USAGE);
        }
        return fields.entrySet().stream()
                .map(
                        field ->
                                Json.quote(field.getKey())
                                        + ": "
                                        + (field.getKey().equals("days")
                                                ? field.getValue()
                                                : Json.quote(field.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
