package org.andian.portal.file;

import org.andian.portal.refusal.Reason;

/** Why a file is not taken, or not removed. */
public enum FileReason implements Reason {
    /** Never was, of a record out of reach, or gone. */
    UNKNOWN(Kind.UNKNOWN),
    EMPTY(Kind.WRONG),
    /** {0} is how many megabytes a file may have. */
    TOO_LARGE(Kind.WRONG),
    NOT_TAKEN(Kind.WRONG),
    /** The pictures of Apple's telephones. */
    HEIC(Kind.WRONG),
    MACROS(Kind.WRONG),
    /** Protected by a password, so that nobody can look into it. */
    LOCKED(Kind.WRONG),
    BROKEN(Kind.WRONG),
    /** {0} is the ending of the name, {1} the one its content has. */
    ENDING(Kind.WRONG),
    /** {0} is how many million pixels a picture may have. */
    PIXELS(Kind.WRONG),
    PICTURE(Kind.WRONG),
    /** {0} is how many characters a note may have. */
    NOTE(Kind.WRONG),
    /** {0} is how many files a record may have. */
    FULL(Kind.WRONG),
    /** {0} is how many megabytes all files of a premises may have. */
    PREMISES_FULL(Kind.WRONG),
    /** {0} is how many characters a reason may have. */
    REASON_MISSING(Kind.WRONG),
    BUSY(Kind.LATER);

    private final Kind kind;

    FileReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
