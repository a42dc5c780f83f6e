package org.andian.portal.inspection.publicity;

import java.time.LocalDate;

/**
 * Which actions, those held last first; null = not limited by that side.
 *
 * @param text part of the title, the organiser or the place
 * @param districtId with all districts below it
 * @param from the first day they may have been held on, {@code to} the last
 */
public record PublicityQuery(
        String text, PublicityKind kind, Long districtId, LocalDate from, LocalDate to) {}
