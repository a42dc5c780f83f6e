package org.andian.portal.org;

/** A premises by name only. */
public record PremisesName(long id, String code, String name) {}
