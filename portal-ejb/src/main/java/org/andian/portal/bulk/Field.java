package org.andian.portal.bulk;

/**
 * A column of a sheet. Its heading, rule and example are told in words by whoever shows it; here it
 * is known by its code.
 *
 * @param signs holds a code or a number, where letters and digits of full width mean the plain ones
 * @param day holds a day, which a cell may hold as a date too
 */
public record Field(String code, boolean required, Choices choices, boolean signs, boolean day) {

    static Field required(String code) {
        return new Field(code, true, Choices.ANY, false, false);
    }

    static Field optional(String code) {
        return new Field(code, false, Choices.ANY, false, false);
    }

    static Field required(String code, Choices choices) {
        return new Field(code, true, choices, false, false);
    }

    static Field optional(String code, Choices choices) {
        return new Field(code, false, choices, false, false);
    }

    static Field requiredSigns(String code) {
        return new Field(code, true, Choices.ANY, true, false);
    }

    static Field optionalSigns(String code) {
        return new Field(code, false, Choices.ANY, true, false);
    }

    static Field optionalDay(String code) {
        return new Field(code, false, Choices.ANY, true, true);
    }
}
