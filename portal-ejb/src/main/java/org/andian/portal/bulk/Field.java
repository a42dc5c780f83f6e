package org.andian.portal.bulk;

/**
 * A column of a sheet. Its heading, rule and example are told in words by whoever shows it; here it
 * is known by its code.
 *
 * @param signs holds a code or a number, where letters and digits of full width mean the plain ones
 * @param day holds a day, which a cell may hold as a date too
 */
public record Field(String code, boolean required, Choices choices, boolean signs, boolean day) {

    /** Where the values come from that a field may take; each is written by code or by name. */
    public enum Choices {
        ANY,
        DISTRICT,
        VENUE_GROUP,
        PROVIDER,
        DEVICE_TYPE,
        CERTIFIED_FUNCTION,
        BODY_KIND,
        DEPARTMENT,
        ROLE,
        HAZARD_KIND,
        HAZARD_SOURCE,
        GRADE,
        INSPECTION_LIST,
        PUBLICITY_KIND,
        GOOD_FINDING,
        AREA_KIND,
        AREA_STATE,
        LEDGER
    }

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

    static Field requiredDay(String code) {
        return new Field(code, true, Choices.ANY, true, true);
    }

    static Field optionalDay(String code) {
        return new Field(code, false, Choices.ANY, true, true);
    }
}
