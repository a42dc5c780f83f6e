package org.andian.portal.bulk;

import org.andian.portal.refusal.Reason;

/**
 * Why a sheet as a whole cannot be imported. The first nine are what its reader says of the file.
 */
public enum BulkReason implements Reason {
    NOT_EXCEL(Kind.WRONG),
    OLD_OR_LOCKED(Kind.WRONG),
    TOO_LARGE(Kind.WRONG),
    /** {0} is how many files are packed into it, {1} how many there may be. */
    TOO_MANY_PARTS(Kind.WRONG),
    /** {0} is the most rows. */
    TOO_MANY_ROWS(Kind.WRONG),
    BROKEN(Kind.WRONG),
    /** Saved as "Strict Open XML". */
    STRICT(Kind.WRONG),
    ALL_HIDDEN(Kind.WRONG),
    /** {0} is the row, {1} the column in letters, {2} how many characters a cell may hold. */
    CELL_TOO_LONG(Kind.WRONG),
    /** Headings and nothing below them. */
    EMPTY(Kind.WRONG),
    NO_HEADINGS(Kind.WRONG),
    /** The values are the codes of the fields that have no column. */
    MISSING(Kind.WRONG),
    /** The values are the headings that stand there twice. */
    TWICE(Kind.WRONG);

    private final Kind kind;

    BulkReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
