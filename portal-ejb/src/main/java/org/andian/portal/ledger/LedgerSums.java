package org.andian.portal.ledger;

import java.util.List;

/**
 * What the lines of a ledger add up to.
 *
 * @param lines how many they are
 */
public record LedgerSums(int lines, List<LedgerFigure> figures) {

    public LedgerSums {
        figures = List.copyOf(figures);
    }
}
