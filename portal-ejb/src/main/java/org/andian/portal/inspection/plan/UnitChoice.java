package org.andian.portal.inspection.plan;

/**
 * Which premises are put on a plan: one by its code, or all that fit; null = not limited by that
 * side.
 *
 * @param code of one, which makes the others of no account
 * @param districtId with all districts below it
 * @param venueGroup code
 */
public record UnitChoice(String code, Long districtId, String venueGroup) {

    /** One by its code; none where that is null or blank. */
    public static UnitChoice of(String code) {
        return new UnitChoice(code == null ? "" : code, null, null);
    }
}
