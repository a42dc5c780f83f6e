package org.andian.portal.inspection;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.Set;

/**
 * A task as it is made.
 *
 * @param listCode null for the routine list that suits the premises, or its self-check
 * @param fromDay the first day on which it may be done, from 1900 to 2999
 * @param dueOn the last, not before the first and at most three years after it
 * @param people logins of those it is given to, at most eight; none for whoever inspects there
 * @param note what to mind, at most 500 characters, null for nothing
 * @param demo made by the example, not by people
 * @throws Refusal DAYS, PEOPLE, TEXTS
 */
public record NewTask(
        String premisesCode,
        TaskKind kind,
        String listCode,
        LocalDate fromDay,
        LocalDate dueOn,
        Set<String> people,
        String note,
        boolean demo) {

    public static final int MOST_PEOPLE = 8;

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_YEARS = 3;

    /** What lies farther away no database keeps. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    public NewTask {
        requireDays(fromDay, dueOn);
        people = Set.copyOf(people);
        requirePeople(people);
        note = InspectionTexts.optional(note, LONGEST_NOTE);
    }

    /**
     * @throws Refusal DAYS
     */
    public static void requireDays(LocalDate fromDay, LocalDate dueOn) {
        if (fromDay == null
                || dueOn == null
                || fromDay.isBefore(FIRST_DAY)
                || dueOn.isAfter(LAST_DAY)
                || dueOn.isBefore(fromDay)
                || dueOn.isAfter(fromDay.plusYears(MOST_YEARS))) {
            throw new Refusal(InspectionReason.DAYS);
        }
    }

    /**
     * @throws Refusal PEOPLE
     */
    static void requirePeople(Set<String> people) {
        if (people.size() > MOST_PEOPLE) {
            throw new Refusal(InspectionReason.PEOPLE, MOST_PEOPLE);
        }
    }
}
