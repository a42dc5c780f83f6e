package org.andian.portal.ledger;

/**
 * A figure below a ledger, over all lines that were asked for.
 *
 * @param code unique within its ledger
 * @param type WHOLE or MONEY
 */
public record LedgerFigure(String code, LedgerColumn.Type type, long value) {}
