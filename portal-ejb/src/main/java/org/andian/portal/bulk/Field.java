package org.andian.portal.bulk;

/**
 * A column of a sheet. Its heading, rule and example are told in words by whoever shows it; here it
 * is known by its code.
 */
public record Field(String code, boolean required, Choices choices) {

    static Field required(String code) {
        return new Field(code, true, Choices.ANY);
    }

    static Field optional(String code) {
        return new Field(code, false, Choices.ANY);
    }

    static Field required(String code, Choices choices) {
        return new Field(code, true, choices);
    }

    static Field optional(String code, Choices choices) {
        return new Field(code, false, choices);
    }
}
