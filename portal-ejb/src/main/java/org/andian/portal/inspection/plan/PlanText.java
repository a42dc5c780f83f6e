package org.andian.portal.inspection.plan;

import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * What is written of a plan.
 *
 * @param title at most 120 characters
 * @param bodyId in whose name it is
 * @param listCode of the checklist its tasks are made by
 * @param fromDay the first day, {@code toDay} the last, at most three years after it
 * @param note at most 1000 characters, null for none
 * @throws Refusal PLAN_KIND, TITLE, DAYS, TEXTS
 */
public record PlanText(
        PlanKind kind,
        String title,
        long bodyId,
        String listCode,
        LocalDate fromDay,
        LocalDate toDay,
        String note) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 1000;

    public PlanText {
        if (kind == null) {
            throw new Refusal(InspectionReason.PLAN_KIND);
        }
        title = InspectionTexts.line(title, LONGEST_TITLE, InspectionReason.TITLE);
        NewTask.requireDays(fromDay, toDay);
        note = InspectionTexts.optional(note, LONGEST_NOTE);
    }
}
