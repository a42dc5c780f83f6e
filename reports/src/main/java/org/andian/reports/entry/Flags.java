package org.andian.reports.entry;

import org.xml.sax.Attributes;

/** Yes or no, as XML says it. */
final class Flags {

    private Flags() {}

    static boolean isSet(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return "1".equals(value) || "true".equals(value);
    }
}
