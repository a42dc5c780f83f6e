package org.andian.portal.premises;

/** A premises by name only. */
public record PremisesName(long id, String code, String name) {}
