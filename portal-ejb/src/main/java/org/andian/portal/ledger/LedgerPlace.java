package org.andian.portal.ledger;

/**
 * An open premises at which the caller may do something.
 *
 * @param venueGroup code
 */
public record LedgerPlace(long id, String code, String name, String venueGroup) {}
