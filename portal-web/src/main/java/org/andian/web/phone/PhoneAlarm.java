package org.andian.web.phone;

import org.andian.portal.alarm.Level;

import java.time.Instant;
import java.util.List;

/**
 * An alarm as a phone keeps it to be read without a line, in the caller's language.
 *
 * @param what such as: residual current too high
 * @param value the worst value with its unit, a dash where it has none
 * @param where device and circuit
 * @param premises its name, null while the device stands nowhere
 * @param state a style and a word
 * @param steps what to do now, in order
 */
public record PhoneAlarm(
        long id,
        Level level,
        String what,
        String value,
        String where,
        String premises,
        Instant raisedAt,
        boolean open,
        boolean acknowledged,
        State state,
        List<String> steps) {

    /** As the style sheet draws it. */
    public record State(String style, String word) {}
}
