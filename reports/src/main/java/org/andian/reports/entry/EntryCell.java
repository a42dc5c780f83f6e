package org.andian.reports.entry;

import java.util.Objects;

/**
 * A filled cell.
 *
 * @param text what stands there: a number in plain digits (13900000002, not 1.39E10) or, where its
 *     format fills up with zeros, as it is shown (007147), a date as ISO 8601, a formula as it is
 *     written, of a merged cell what its first cell says
 */
public record EntryCell(Kind kind, String text) {

    /**
     * TEXT and NUMBER can be used as they are. DATE: the program took the entry for a date. CUT: a
     * number of more than 15 digits, of which the program has kept only 15. FORMULA, ERROR: nothing
     * that was typed. MERGED: covered by a merged cell, so it has no entry of its own; the text,
     * which may be empty, is that of the first cell.
     */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CUT,
        FORMULA,
        ERROR,
        MERGED
    }

    public EntryCell {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
