package org.andian.portal.fact;

/**
 * A fact that its recount does not confirm. @param district null when it lies in none. Groups and
 * departments are codes, empty for none
 */
public record Difference(
        String indicator,
        String district,
        String venueGroup,
        String department,
        long factNumerator,
        long factDenominator,
        long recountNumerator,
        long recountDenominator) {}
