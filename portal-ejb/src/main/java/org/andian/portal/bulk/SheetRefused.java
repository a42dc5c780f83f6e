package org.andian.portal.bulk;

import org.andian.reports.entry.UnusableWorkbook;

import java.util.List;

/** The file as a whole cannot be imported. */
public class SheetRefused extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * The first five are the reader's; EMPTY: headings and nothing below. MISSING, TWICE: details
     * name the fields or headings.
     */
    public enum Reason {
        NOT_EXCEL,
        OLD_OR_LOCKED,
        TOO_LARGE,
        TOO_MANY_ROWS,
        BROKEN,
        EMPTY,
        NO_HEADINGS,
        MISSING,
        TWICE
    }

    private final Reason reason;
    private final List<String> details;

    SheetRefused(Reason reason, List<String> details) {
        super("The sheet cannot be imported: " + reason + " " + details);
        this.reason = reason;
        this.details = List.copyOf(details);
    }

    SheetRefused(UnusableWorkbook cause) {
        super("The sheet cannot be imported: " + cause.reason(), cause);
        this.reason = Reason.valueOf(cause.reason().name());
        this.details = List.of();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }
}
