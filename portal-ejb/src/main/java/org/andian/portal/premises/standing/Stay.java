package org.andian.portal.premises.standing;

import java.time.LocalDate;

/** Where a premises is kept in the register, half-open. {@code to} null = still. */
record Stay(
        long premisesId,
        long districtId,
        String districtPath,
        String venueGroup,
        LocalDate from,
        LocalDate to) {}
