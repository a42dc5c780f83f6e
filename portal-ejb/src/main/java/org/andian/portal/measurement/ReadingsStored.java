package org.andian.portal.measurement;

/**
 * Fired in the transaction that stored readings; observe it with {@code during = AFTER_SUCCESS}.
 * Carries no data: pages ask again in their own scope.
 */
public record ReadingsStored() {}
