package org.andian.portal.ledger;

/**
 * A premises at which the caller may do something; an open one unless closed ones were asked for.
 *
 * @param venueGroup code
 */
public record LedgerPlace(long id, String code, String name, String venueGroup) {}
