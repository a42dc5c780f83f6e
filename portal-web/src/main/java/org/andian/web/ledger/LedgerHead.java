package org.andian.web.ledger;

/**
 * A heading of a ledger's table.
 *
 * @param text with its unit
 * @param address the same page in this column's order, null where it has none
 * @param order ascending, descending or none, as ARIA says it
 * @param span how many columns stand below it
 */
public record LedgerHead(String text, String address, String order, int span) {}
