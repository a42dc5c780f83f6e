package org.andian.portal.difference;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;

/**
 * Which differences, in which order; null = not limited by that side.
 *
 * @param id one alone
 * @param text part of the premises' or the device's name, code or number
 * @param districtId with all districts below it
 * @param body the name of who answers for the premises; empty for those nobody answers for
 */
public record DifferenceQuery(
        Long id,
        String text,
        DifferenceState state,
        DifferenceKind kind,
        Long districtId,
        String body,
        String venueGroup,
        String premisesCode,
        Sort sort,
        boolean descending) {

    /** What a list is ordered by. */
    public enum Sort {
        FOUND,
        SINCE,
        KIND,
        PREMISES,
        DISTRICT,
        BODY
    }

    /** Of one premises and kind, those that somebody has to see to. */
    public static DifferenceQuery ofPremises(String code, DifferenceKind kind) {
        return new DifferenceQuery(
                null, null, DifferenceState.OPEN, kind, null, null, null, code, Sort.FOUND, true);
    }
}
