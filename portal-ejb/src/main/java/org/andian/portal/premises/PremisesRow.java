package org.andian.portal.premises;

import java.time.LocalDate;

/**
 * A premises as lists, maps and files show it.
 *
 * @param lon WGS-84, degrees east; null, like the latitude, when nobody marked it
 * @param contactName masked, like the phone, for a caller who sees the premises but need not call
 *     there; null when none is named
 * @param provider name of who looks after its detectors, null when nobody is named
 * @param regulator the standing regulator's name today, null when none is named
 * @param demo made by the example, not by people
 * @param creditCode unified social credit code, 18 characters; null when unknown
 * @param openedOn the first day it is counted
 * @param closedOn the first day it is no longer counted, null while it is open
 * @param successor code of the premises that stands for it since a merge, else null
 * @param version of the row as it was read, named again when it is edited
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
