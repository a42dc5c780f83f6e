package org.andian.portal.indicator;

/**
 * What one indicator counts on one day in one place.
 *
 * @param campaign empty unless the indicator counts within a campaign
 * @param districtId 0 when the record belongs to no place
 * @param venueGroup empty when it belongs to no premises
 * @param department empty when no responsible department is named
 */
public record Fact(
        String campaign,
        long districtId,
        String venueGroup,
        String department,
        long numerator,
        long denominator) {}
