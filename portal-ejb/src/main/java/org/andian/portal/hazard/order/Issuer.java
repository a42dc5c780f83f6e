package org.andian.portal.hazard.order;

/**
 * A body in whose name orders are issued.
 *
 * @param mark of its file numbers, null while it has none and issues nothing
 * @param version as it was seen, 0 where it has no mark
 */
public record Issuer(long bodyId, String name, String district, String mark, int version) {}
