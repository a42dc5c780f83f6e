package org.andian.portal.statistic;

import org.andian.portal.sql.Row;

import java.time.LocalDate;

/** A district as statistics need it. */
record Place(
        long id, String name, String level, String path, LocalDate validFrom, LocalDate validTo) {

    static Place of(Row row) {
        return new Place(
                row.number("id"),
                row.text("name"),
                row.text("level"),
                row.text("path"),
                row.day("valid_from"),
                row.day("valid_to"));
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || validTo.isAfter(day));
    }

    boolean holds(Place other) {
        return other.path.startsWith(path);
    }

    boolean isChildOf(Place other) {
        return !path.equals(other.path)
                && other.holds(this)
                && path.indexOf('/', other.path.length()) == path.length() - 1;
    }
}
