package org.andian.portal.measurement;

/** Fired in the transaction that stored new readings; observe it with {@code during = AFTER_SUCCESS}. Carries no data. */
public record ReadingsStored() {
}
