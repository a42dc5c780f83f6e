package org.andian.portal.regulation;

import java.time.LocalDate;

/**
 * An office that acts.
 *
 * @param department code, null when it belongs to none
 * @param validTo the first day it no longer is, null while it is
 * @param regulates how many reaches it regulates or regulated
 */
public record BodyRow(
        long id,
        String name,
        NewBody.Kind kind,
        String department,
        long districtId,
        String district,
        Long parentId,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        long regulates,
        boolean demo,
        int version) {}
