package org.andian.portal.workorder.training;

import java.time.LocalDate;

/**
 * Which trainings; null = not limited by that side. Those withdrawn are left out.
 *
 * @param text part of the subject, the trainer, or the premises' name or code
 * @param districtId with all districts below it
 * @param provider code of who trained
 * @param from the first day on which it was held
 * @param to the last such day
 */
public record TrainingQuery(
        String text,
        Long districtId,
        String premisesCode,
        String provider,
        LocalDate from,
        LocalDate to) {

    public static TrainingQuery ofPremises(String code) {
        return new TrainingQuery(null, null, code, null, null, null);
    }

    public static TrainingQuery ofProvider(String code) {
        return new TrainingQuery(null, null, null, code, null, null);
    }
}
