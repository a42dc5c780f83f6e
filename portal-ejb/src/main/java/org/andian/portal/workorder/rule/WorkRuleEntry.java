package org.andian.portal.workorder.rule;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

/**
 * A rule as somebody sets it.
 *
 * @param hazardKind code, null for any; kept for hazards only
 * @param days 0 to 3650
 * @param what the work order says, at most 200 characters
 * @param arriveHours not more than {@code finishHours}
 * @throws Refusal CAUSE, KIND, DAYS, WHAT, HOURS
 */
public record WorkRuleEntry(
        RuleCause cause,
        String hazardKind,
        int days,
        WorkKind kind,
        String what,
        int arriveHours,
        int finishHours,
        boolean enabled) {

    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_WHAT = 200;
    private static final int MOST_HOURS = 2160;

    public WorkRuleEntry {
        if (cause == null) {
            throw new Refusal(WorkReason.CAUSE);
        }
        if (kind == null) {
            throw new Refusal(WorkReason.KIND);
        }
        if (days < 0 || days > MOST_DAYS) {
            throw new Refusal(WorkReason.DAYS, MOST_DAYS);
        }
        hazardKind = cause == RuleCause.HAZARD ? hazardKind : null;
        what = WorkTexts.line(what, LONGEST_WHAT, WorkReason.WHAT);
        if (arriveHours < 1 || arriveHours > finishHours || finishHours > MOST_HOURS) {
            throw new Refusal(WorkReason.HOURS, MOST_HOURS);
        }
    }
}
