package org.andian.portal.device;

/**
 * A device took over the circuits of another, by their numbers. Told inside the transaction, so
 * that rooms hand on what people set for a circuit.
 */
public record DeviceReplaced(long oldId, long newId) {}
