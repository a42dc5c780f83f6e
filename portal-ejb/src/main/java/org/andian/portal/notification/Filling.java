package org.andian.portal.notification;

import jakarta.json.Json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is put into a template in place of its name in braces, so that it stays a value
 * whatever stands in it.
 */
enum Filling {
    /** inside the quotes of a JSON text */
    JSON {
        @Override
        String safe(String value) {
            String quoted = Json.createValue(value).toString();
            return quoted.substring(1, quoted.length() - 1);
        }
    },
    /** in a form */
    FORM {
        @Override
        String safe(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    },
    /** in any part of an address */
    ADDRESS {
        @Override
        String safe(String value) {
            return FORM.safe(value).replace("+", "%20");
        }
    },
    XML {
        @Override
        String safe(String value) {
            return value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&apos;");
        }
    },
    /** as it is, on one line */
    LINE {
        @Override
        String safe(String value) {
            return value;
        }
    };

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    abstract String safe(String value);

    /**
     * @param type of a body, null for none
     */
    static Filling of(String type) {
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (plain.contains("json")) {
            return JSON;
        }
        if (plain.contains("form-urlencoded")) {
            return FORM;
        }
        return plain.contains("xml") ? XML : LINE;
    }

    /** Names that have no value stay as they stand: JSON has braces of its own. */
    String fill(String template, Map<String, String> values) {
        Matcher names = NAME.matcher(template);
        return names.replaceAll(
                name -> {
                    String value = values.get(name.group(1));
                    return Matcher.quoteReplacement(
                            value == null
                                    ? name.group()
                                    : safe(value.replaceAll("\\p{Cntrl}+", " ")));
                });
    }
}
