package org.andian.portal.export;

import org.andian.portal.refusal.Reason;

/** Why an export is not taken on or not handed out. */
public enum ExportReason implements Reason {
    /** {0} is how many may wait or run. */
    TOO_MANY(Kind.LATER),
    /** {0} is how many rows there are, {1} how many an Excel sheet holds. */
    BEYOND_EXCEL(Kind.WRONG),
    /** Never was, not of the caller, not done, or no longer kept. */
    GONE(Kind.UNKNOWN);

    private final Kind kind;

    ExportReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
