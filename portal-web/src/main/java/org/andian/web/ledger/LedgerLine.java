package org.andian.web.ledger;

import java.io.Serializable;
import java.util.List;

/**
 * A line of a ledger as it is shown.
 *
 * @param key by which columns that were added are filled in
 */
public record LedgerLine(long number, String key, List<LedgerCell> cells, boolean demo)
        implements Serializable {

    private static final long serialVersionUID = 1;

    public LedgerLine {
        cells = List.copyOf(cells);
    }
}
