package org.andian.portal.premises.standing;

/** Where a premises stood on a day. {@code department} answers for it; empty when none is named. */
public record Placing(long districtId, String venueGroup, String department) {}
