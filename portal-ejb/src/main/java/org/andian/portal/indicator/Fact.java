package org.andian.portal.indicator;

/**
 * What one indicator counts on one day in one place.
 *
 * @param campaign code; empty unless the indicator counts within a campaign
 * @param districtId 0 when the record belongs to no place
 * @param venueGroup code, also of a {@link GroupCode}; empty when it belongs to no premises
 * @param department code; empty when no responsible department is named
 * @param numerator what was counted, in the indicator's own unit
 * @param denominator what it is measured against; 0 for plain counts
 */
public record Fact(
        String campaign,
        long districtId,
        String venueGroup,
        String department,
        long numerator,
        long denominator) {}
