package org.andian.portal.ledger;

/** What something is called in both languages. */
public record LedgerNames(String zh, String en) {}
