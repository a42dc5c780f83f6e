package org.andian.reports.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Reads one sheet of an .xlsx as a stream of events: never the whole workbook at once, no formula
 * calculated, no link followed. Which sheet it is, whoever asks decides by the first rows of each
 * that is shown.
 *
 * <p>What it reads is written by strangers: external entities are off, and {@link Weight} has
 * unpacked each part before for its size.
 */
public final class EntryReader {

    /** Filled rows that whoever chooses among the sheets is shown of each. */
    private static final int FIRST_ROWS = 12;

    /** Beyond them nobody looks for a list to import. */
    private static final int MOST_SHEETS = 40;

    /** Of the first sheet that is shown, see below. */
    EntrySheet read(Path file, int mostRows) throws IOException, UnusableWorkbook {
        return read(file, mostRows, first -> 0);
    }

    /**
     * Safe from several threads, since nothing is kept. The file is neither changed nor deleted.
     *
     * @param mostRows filled rows, the headings among them
     * @param worth how likely a sheet is the one that is meant, by its first filled rows; of equal
     *     ones the first is read, of a single one nobody is asked
     * @throws UnusableWorkbook when it is no .xlsx, protected, damaged or beyond the limits, with
     *     the reason
     * @throws IOException when the file cannot be read at all
     */
    public EntrySheet read(Path file, int mostRows, ToLongFunction<List<EntryRow>> worth)
            throws IOException, UnusableWorkbook {
        Weight.check(file);
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            return workbook.read(chosen(workbook, worth), mostRows);
        }
    }

    /** Index of the sheet to read. */
    private static int chosen(WorkbookFile workbook, ToLongFunction<List<EntryRow>> worth)
            throws UnusableWorkbook {
        List<Integer> shown = workbook.shown(MOST_SHEETS);
        int best = shown.getFirst();
        long most = Long.MIN_VALUE;
        for (int index : shown.size() == 1 ? List.<Integer>of() : shown) {
            long here = worth.applyAsLong(workbook.firstRows(index, FIRST_ROWS));
            if (here > most) {
                most = here;
                best = index;
            }
        }
        return best;
    }
}
