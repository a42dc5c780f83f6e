package org.andian.web.ledger;

/**
 * Something that an address chooses: a ledger, a column that is shown, a page.
 *
 * @param chosen whether it is chosen now
 */
public record LedgerChoice(String text, String address, boolean chosen) {}
