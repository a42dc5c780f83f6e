package org.andian.portal.premises;

import java.time.LocalDate;

/**
 * A premises as lists, maps and files show it.
 *
 * @param contactName masked, like the phone, for a caller who sees the premises but need not call
 *     there
 * @param regulator the standing regulator's name today, null when none is named
 * @param closedOn the first day it is no longer counted, null while it is open
 * @param successor code of the premises that stands for it since a merge, else null
 */
public record PremisesRow(
        long id,
        String code,
        String name,
        long districtId,
        String district,
        String venueGroup,
        String address,
        Double lon,
        Double lat,
        String contactName,
        String contactPhone,
        String provider,
        String regulator,
        boolean demo,
        String creditCode,
        String providerCode,
        LocalDate openedOn,
        LocalDate closedOn,
        String successor,
        int version) {}
