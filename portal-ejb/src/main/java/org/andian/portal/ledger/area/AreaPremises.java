package org.andian.portal.ledger.area;

/**
 * A premises of an area, within the reader's reach.
 *
 * @param hazards open ones, {@code major} of them
 */
public record AreaPremises(String code, String name, int hazards, int major) {}
