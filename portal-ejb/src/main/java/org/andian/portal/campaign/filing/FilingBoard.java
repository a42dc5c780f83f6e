package org.andian.portal.campaign.filing;

import org.andian.portal.campaign.FilingDue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who has noted which filing of a campaign: a column for each filing by its day, a row for each
 * district that files, as far as the caller sees.
 */
public record FilingBoard(List<Column> columns, List<Row> rows) {

    private static final int NEAR_DAYS = FilingsOwed.AHEAD_DAYS;
    private static final int BEHIND_DAYS = 365;

    /**
     * @param filed how many of the rows have noted it
     */
    public record Column(FilingDue due, int filed) {}

    /**
     * @param cells one a column
     */
    public record Row(long districtId, String district, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param notedAt null where nobody has noted it
     */
    public record Cell(State state, Instant notedAt) {}

    /** How it stands. */
    public enum State {
        ON_TIME,
        /** noted after its day */
        LATE,
        /** its day has passed, and nobody has noted it */
        MISSING,
        /** within a month */
        DUE,
        WAITING,
        /** so long ago that nobody waits for it any more */
        UNKNOWN
    }

    public FilingBoard {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether a district files anything. */
    public boolean isNothing() {
        return columns.isEmpty() || rows.isEmpty();
    }

    /**
     * @param notedAt null where nobody has
     */
    static Cell cell(FilingDue due, Instant notedAt, LocalDate today) {
        if (notedAt != null) {
            return new Cell(due.isOnTime(notedAt) ? State.ON_TIME : State.LATE, notedAt);
        }
        if (due.dueOn().isBefore(today.minusDays(BEHIND_DAYS))) {
            return new Cell(State.UNKNOWN, null);
        }
        if (due.isPast(today)) {
            return new Cell(State.MISSING, null);
        }
        boolean isNear = due.daysLeft(today) <= NEAR_DAYS;
        return new Cell(isNear ? State.DUE : State.WAITING, null);
    }
}
