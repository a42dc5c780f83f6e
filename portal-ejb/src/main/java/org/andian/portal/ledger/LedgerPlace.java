package org.andian.portal.ledger;

/** An open premises at which the caller may do something. */
public record LedgerPlace(long id, String code, String name, long districtId) {}
