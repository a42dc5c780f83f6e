package org.andian.portal.hazard.credit;

/**
 * Which entries of the credit list; null = not limited by that side.
 *
 * @param text part of the premises' name or code, or of the decision's number
 * @param districtId with all districts below it
 * @param premisesCode one premises, with those merged into it
 */
public record CreditQuery(String text, CreditState state, Long districtId, String premisesCode) {}
