package org.andian.reports.official;

import java.util.List;
import java.util.Objects;

/**
 * A form on A4 that is filled in, signed, and has a slip to be cut off.
 *
 * @param title of the file
 * @param body takes as many pages as it needs
 * @param closing is never parted, nor from the last lines of the body
 * @param cut stands in the line along which the slip is cut off
 * @param slip whole below the closing where there is room and the form's size has it there, else
 *     from a new page on, which need not be cut; not empty
 */
public record Form(String title, List<Part> body, List<Part> closing, String cut, List<Part> slip) {

    public Form {
        Objects.requireNonNull(title, "title");
        body = List.copyOf(body);
        closing = List.copyOf(closing);
        slip = List.copyOf(slip);
    }
}
