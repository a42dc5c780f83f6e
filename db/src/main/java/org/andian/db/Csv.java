package org.andian.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reference table as comma-separated text (RFC 4180, one record a line, first line the column
 * names); an empty field reads as null.
 */
final class Csv {

    private Csv() {}

    static String text(String name) {
        try (InputStream in = Csv.class.getResourceAsStream("/db/reference/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> records(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> names = fields(lines.getFirst());
        return lines.stream().skip(1).map(line -> record(names, fields(line))).toList();
    }

    private static Map<String, String> record(List<String> names, List<String> fields) {
        if (names.size() != fields.size()) {
            throw new IllegalArgumentException(
                    "A record has "
                            + fields.size()
                            + " fields instead of "
                            + names.size()
                            + ": "
                            + fields);
        }
        Map<String, String> record = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            record.put(names.get(i), fields.get(i).isEmpty() ? null : fields.get(i));
        }
        return record;
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = !quoted && i > 0 && line.charAt(i - 1) == '"';
                field.append(doubled ? "\"" : "");
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
