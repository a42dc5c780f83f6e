package org.andian.portal.fact;

import java.time.LocalDate;

/**
 * A settled fact that became another one.
 *
 * @param version of the indicator's day with which it did
 */
record Correction(
        String indicator, LocalDate day, int version, Spot spot, Count before, Count now) {}
