package org.andian.web.ledger;

import java.io.Serializable;

/**
 * A cell of a ledger as it is shown.
 *
 * @param text empty for nothing
 * @param address of the page it opens, null for none
 * @param look class of a state, null where it is none
 * @param number stands to the right
 */
public record LedgerCell(String text, String address, String look, boolean number)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
