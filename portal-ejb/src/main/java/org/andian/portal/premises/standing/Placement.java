package org.andian.portal.premises.standing;

/** Where a premises lay on a day, and the venue group that counted it. */
public record Placement(long premisesId, long districtId, String districtPath, String venueGroup) {}
