package org.andian.portal.bulk;

/**
 * A column of a sheet. Its heading, rule and example are told in words by whoever shows it; here it
 * is known by its code.
 *
 * @param signs holds a code or a number, where letters and digits of full width mean the plain ones
 */
public record Field(String code, boolean required, Choices choices, boolean signs) {

    static Field required(String code) {
        return new Field(code, true, Choices.ANY, false);
    }

    static Field optional(String code) {
        return new Field(code, false, Choices.ANY, false);
    }

    static Field required(String code, Choices choices) {
        return new Field(code, true, choices, false);
    }

    static Field optional(String code, Choices choices) {
        return new Field(code, false, choices, false);
    }

    static Field requiredSigns(String code) {
        return new Field(code, true, Choices.ANY, true);
    }

    static Field optionalSigns(String code) {
        return new Field(code, false, Choices.ANY, true);
    }
}
