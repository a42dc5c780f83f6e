package org.andian.reports.entry;

import java.util.Map;

/**
 * A row with at least one filled cell.
 *
 * @param number as the program shows it, from 1
 * @param hidden by hand or by a filter
 * @param cells by column, from 0
 */
public record EntryRow(int number, boolean hidden, Map<Integer, EntryCell> cells) {}
