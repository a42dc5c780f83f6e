package org.andian.reports.entry;

/** The file is no workbook that can be read within the limits. */
public class UnusableWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * NOT_EXCEL: another kind of file. OLD_OR_LOCKED: .xls, or protected by a password. TOO_LARGE,
     * TOO_MANY_ROWS: beyond the limits. BROKEN: damaged. STRICT: saved as "Strict Open XML", whose
     * parts bear other names. ALL_HIDDEN: no sheet of it is shown.
     */
    public enum Reason {
        NOT_EXCEL,
        OLD_OR_LOCKED,
        TOO_LARGE,
        TOO_MANY_ROWS,
        BROKEN,
        STRICT,
        ALL_HIDDEN
    }

    private final Reason reason;

    UnusableWorkbook(Reason reason, Throwable cause) {
        super("The workbook cannot be used: " + reason, cause);
        this.reason = reason;
    }

    UnusableWorkbook(Reason reason) {
        this(reason, null);
    }

    /** What a page words for the person who brought the file. */
    public Reason reason() {
        return reason;
    }
}
