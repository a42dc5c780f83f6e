package org.andian.reports.entry;

import org.apache.poi.ss.util.CellReference;

import java.io.Serializable;
import java.util.List;

/** The file is no workbook that can be read within the limits. */
public class UnusableWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * NOT_EXCEL: another kind of file. OLD_OR_LOCKED: .xls, or protected by a password. TOO_LARGE,
     * packed or unpacked, TOO_MANY_PARTS, TOO_MANY_ROWS: beyond the limits. BROKEN: damaged.
     * STRICT: saved as "Strict Open XML", whose parts bear other names. ALL_HIDDEN: no sheet of it
     * is shown. CELL_TOO_LONG: a cell of the sheet holds more than Excel takes.
     */
    public enum Reason {
        NOT_EXCEL,
        OLD_OR_LOCKED,
        TOO_LARGE,
        TOO_MANY_PARTS,
        TOO_MANY_ROWS,
        BROKEN,
        STRICT,
        ALL_HIDDEN,
        CELL_TOO_LONG
    }

    private final Reason reason;
    private final List<Serializable> values;

    private UnusableWorkbook(Reason reason, Throwable cause, List<Serializable> values) {
        super("The workbook cannot be used: " + reason + " " + values, cause);
        this.reason = reason;
        this.values = values;
    }

    UnusableWorkbook(Reason reason, Throwable cause) {
        this(reason, cause, List.of());
    }

    UnusableWorkbook(Reason reason) {
        this(reason, null, List.of());
    }

    /**
     * CELL_TOO_LONG.
     *
     * @param row from 1
     * @param column from 0
     */
    static UnusableWorkbook tooLong(int row, int column) {
        String letters = CellReference.convertNumToColString(column);
        return new UnusableWorkbook(
                Reason.CELL_TOO_LONG, null, List.of(row, letters, Weight.LONGEST_CELL));
    }

    /** TOO_MANY_PARTS. */
    static UnusableWorkbook ofParts(int parts) {
        return new UnusableWorkbook(Reason.TOO_MANY_PARTS, null, List.of(parts, Weight.MOST_PARTS));
    }

    /** What a page words for the person who brought the file. */
    public Reason reason() {
        return reason;
    }

    /**
     * What the words name: of CELL_TOO_LONG the row from 1, the column in letters, and how many
     * characters a cell may hold; of TOO_MANY_PARTS how many there are and how many there may be;
     * of all others nothing.
     */
    public List<Serializable> values() {
        return values;
    }
}
