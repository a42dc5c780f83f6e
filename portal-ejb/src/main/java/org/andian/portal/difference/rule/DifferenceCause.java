package org.andian.portal.difference.rule;

/** In what a difference lies; each is of one kind. */
public enum DifferenceCause {
    /** in the ledger for days, and was never heard */
    NEVER_HEARD(DifferenceKind.SILENT),
    WENT_SILENT(DifferenceKind.SILENT),
    /** hangs in no premises */
    NO_PREMISES(DifferenceKind.UNLISTED),
    /** was retired and reports on */
    RETIRED(DifferenceKind.UNLISTED),
    /** its premises was closed */
    CLOSED(DifferenceKind.UNLISTED),
    /** a hazard's mending is proved and waits for review */
    HAZARD_PROVED(DifferenceKind.MENDED),
    HAZARD_CLOSED(DifferenceKind.MENDED),
    /** a repair is done */
    REPAIRED(DifferenceKind.MENDED),
    NO_CERTIFICATE(DifferenceKind.CERTIFICATE),
    EXPIRED(DifferenceKind.CERTIFICATE),
    /** the place told lies far from the premises */
    FAR(DifferenceKind.ABSENT),
    /** the same person told of another place from which he cannot have come in that time */
    ELSEWHERE(DifferenceKind.ABSENT),
    /** the answers followed each other faster than anybody looks */
    TOO_FAST(DifferenceKind.ABSENT),
    /** neither place nor code nor anybody of the premises shows it */
    UNPROVEN(DifferenceKind.ABSENT);

    private final DifferenceKind kind;

    DifferenceCause(DifferenceKind kind) {
        this.kind = kind;
    }

    public DifferenceKind kind() {
        return kind;
    }
}
