package org.andian.portal.publication;

import org.andian.portal.refusal.Reason;

/** Why something is not published, not handed out, or not looked up. */
public enum PublicationReason implements Reason {
    /** {0} is the most characters. */
    MARK(Kind.WRONG),
    /** {0} is the most characters. */
    TITLE(Kind.WRONG),
    /** {0} is the most characters. */
    ISSUER(Kind.WRONG),
    /** {0} is the most characters. */
    REMARK(Kind.WRONG),
    /** {0} is the most characters. */
    REASON(Kind.WRONG),
    /** {0} is how many files there may be, {1} how many bytes all together. */
    FILES(Kind.WRONG),
    /** The table is too long to be frozen. */
    TOO_LONG(Kind.WRONG),
    /** There is no line to publish. */
    NOTHING(Kind.WRONG),
    /** None of the days that are asked for was computed yet. */
    NOTHING_COMPUTED(Kind.WRONG),
    /** {0} is the number under which it was. */
    PUBLISHED_ALREADY(Kind.WRONG),
    /** What is to be corrected is of another kind or district. */
    ANOTHER(Kind.WRONG),
    /** There is a later version. */
    NOT_NEWEST(Kind.MEANWHILE),
    /** A ranking that is not final, or a filing that was not accepted. */
    NOT_FINAL(Kind.WRONG),
    MADE_MEANWHILE(Kind.MEANWHILE),
    NO_PUBLICATION(Kind.UNKNOWN),
    NO_BULLETIN(Kind.UNKNOWN),
    /** What is kept is not what was published. */
    ALTERED(Kind.WRONG),
    /** What was typed is no SHA-256. */
    FINGERPRINT(Kind.WRONG);

    private final Kind kind;

    PublicationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
