package org.andian.portal.document;

import org.andian.portal.refusal.Reason;

/** Why a document, its issuer or a template is not taken, or not now. */
public enum DocumentReason implements Reason {
    NO_DOCUMENT(Kind.UNKNOWN),
    NO_TEMPLATE(Kind.UNKNOWN),
    /** What it is to be filled from. */
    NO_SOURCE(Kind.UNKNOWN),
    NOT_NOW(Kind.WRONG),
    /** What is kept is not what was issued. */
    ALTERED(Kind.WRONG),
    CHANGED(Kind.MEANWHILE),
    BODY(Kind.WRONG),
    /** {0} is the body. */
    NO_MARK(Kind.WRONG),
    /** {0} is the most characters. */
    MARK(Kind.WRONG),
    /** {0} is the mark. */
    MARK_TAKEN(Kind.WRONG),
    /** {0} is the most characters. */
    HEAD(Kind.WRONG),
    /** {0} is the most characters. */
    TITLE(Kind.WRONG),
    /** {0} is the most characters. */
    TEXTS(Kind.WRONG),
    BODY_MISSING(Kind.WRONG),
    /** {0} is the most columns, {1} the most rows. */
    TABLE(Kind.WRONG),
    KIND(Kind.WRONG),
    /** {0} is the most characters. */
    REASON_MISSING(Kind.WRONG),
    /** {0} is the most characters. */
    ARCHIVE_PLACE(Kind.WRONG),
    /** {0} is the most characters. */
    TEMPLATE_NAME(Kind.WRONG),
    /** {0} is the name. */
    TEMPLATE_TAKEN(Kind.WRONG),
    /** {0} is the most templates. */
    TEMPLATES_FULL(Kind.WRONG),
    TEMPLATE_WITHOUT_TEXT(Kind.WRONG),
    TEMPLATE_WITHOUT_TABLE(Kind.WRONG),
    TEMPLATE_NOT_WORD(Kind.WRONG),
    TEMPLATE_TOO_LARGE(Kind.WRONG),
    /** {0} is the part. */
    TEMPLATE_BROKEN(Kind.WRONG),
    /** {0} is the part. */
    TEMPLATE_MACROS(Kind.WRONG),
    /** {0} is the part, field or address. */
    TEMPLATE_OUTSIDE(Kind.WRONG),
    /** {0} is the placeholder or loop. */
    TEMPLATE_UNKNOWN(Kind.WRONG),
    /** {0} is the loop. */
    TEMPLATE_UNBALANCED(Kind.WRONG),
    /** {0} is the text with the braces. */
    TEMPLATE_NOT_CLOSED(Kind.WRONG);

    private final Kind kind;

    DocumentReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
