package org.andian.portal.hazard.risk;

/**
 * Which fires, the latest first; null = not limited by that side.
 *
 * @param text part of the premises' name or code, or of the place
 * @param districtId with all districts below it
 * @param electrical by electricity, or by something else
 */
public record FireQuery(String text, Long districtId, String premisesCode, Boolean electrical) {

    public static FireQuery ofPremises(String code) {
        return new FireQuery(null, null, code, null);
    }
}
