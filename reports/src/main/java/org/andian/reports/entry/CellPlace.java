package org.andian.reports.entry;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell stands in its sheet.
 *
 * @param row from 1
 * @param column from 0
 */
record CellPlace(int row, int column) {

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    CellPlace {
        checkRow(row);
        if (column < 0 || column >= SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
            throw new IllegalArgumentException("No sheet has a column " + column);
        }
    }

    /**
     * @param address such as {@code C7}
     * @throws IllegalArgumentException where no sheet has such a cell
     */
    static CellPlace of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No address of a cell: " + address);
        }
        return new CellPlace(
                Integer.parseInt(parts.group(2)),
                CellReference.convertColStringToIndex(parts.group(1)));
    }

    /**
     * @param range such as {@code A3:B7}, or a single cell
     * @throws IllegalArgumentException where no sheet has such a range
     */
    static CellRangeAddress range(String range) {
        String[] ends = range.split(":", -1);
        CellPlace first = of(ends[0]);
        CellPlace last = of(ends[ends.length - 1]);
        if (ends.length > 2) {
            throw new IllegalArgumentException("No range of cells: " + range);
        }
        return new CellRangeAddress(first.row() - 1, last.row() - 1, first.column(), last.column());
    }

    /**
     * @return the same
     * @throws IllegalArgumentException where no sheet has such a row
     */
    static int checkRow(int row) {
        if (row < 1 || row > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            throw new IllegalArgumentException("No sheet has a row " + row);
        }
        return row;
    }
}
