package org.andian.portal.workorder.training;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.LocalDate;

/**
 * A training as it is recorded.
 *
 * @param heldOn not after today
 * @param subject at most 200 characters
 * @param trainer who trained, at most 100 characters
 * @param people how many were trained, 1 to 10,000
 * @param names of those trained, at most 2000 characters, null where they are not named
 * @param byProvider the premises' provider trained them, else somebody else
 * @param demo made by the example, not by people
 * @throws Refusal HELD_ON, SUBJECT, TRAINER, PEOPLE, TEXTS
 */
public record NewTraining(
        String premisesCode,
        LocalDate heldOn,
        String subject,
        String trainer,
        int people,
        String names,
        boolean byProvider,
        boolean demo) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TRAINER = 100;
    private static final int LONGEST_NAMES = 2000;
    private static final int MOST_PEOPLE = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    public NewTraining {
        if (heldOn == null || heldOn.isBefore(FIRST_DAY)) {
            throw new Refusal(WorkReason.HELD_ON);
        }
        subject = WorkTexts.line(subject, LONGEST_SUBJECT, WorkReason.SUBJECT);
        trainer = WorkTexts.line(trainer, LONGEST_TRAINER, WorkReason.TRAINER);
        if (people < 1 || people > MOST_PEOPLE) {
            throw new Refusal(WorkReason.PEOPLE, MOST_PEOPLE);
        }
        names = WorkTexts.optional(names, LONGEST_NAMES, WorkReason.TEXTS);
    }

    /**
     * @throws Refusal HELD_ON when it is said to be held after that day
     */
    void requireHeld(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refusal(WorkReason.HELD_ON);
        }
    }
}
