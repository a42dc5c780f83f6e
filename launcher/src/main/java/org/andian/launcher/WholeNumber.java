package org.andian.launcher;

import java.util.Map;

/** Reads a whole number from the environment and refuses, in one sentence, what is none. */
final class WholeNumber {

    private WholeNumber() {}

    /**
     * @param standard what holds when the variable is not set or blank
     * @return within lowest and highest, both included
     * @throws CannotStart naming the variable, the span and what stands there
     */
    static int of(
            Map<String, String> environment,
            String variable,
            int standard,
            int lowest,
            int highest) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return standard;
        }
        if (!text.matches("\\d{1,9}")
                || Integer.parseInt(text) < lowest
                || Integer.parseInt(text) > highest) {
            throw new CannotStart(
                    "%s must be a whole number from %d to %d, not \"%s\"."
                            .formatted(variable, lowest, highest, text));
        }
        return Integer.parseInt(text);
    }
}
