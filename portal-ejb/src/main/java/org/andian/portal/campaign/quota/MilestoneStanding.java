package org.andian.portal.campaign.quota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a district stands to a milestone today. Pure.
 *
 * @param quota of the groups it is asked of, null where none is set
 * @param verified of the same, null where installing is not the indicator
 * @param target how many the milestone wants, null without a quota
 * @param daysLeft today included; less than 1 once the day has passed
 */
public record MilestoneStanding(
        Milestone milestone,
        Integer quota,
        Integer verified,
        Integer target,
        State state,
        long daysLeft) {

    private static final int NEAR_DAYS = 30;

    /** Of a district to a milestone. */
    public enum State {
        /** Nothing is asked, or installing is not what is measured. */
        NONE,
        REACHED,
        /** Not reached, and the day is more than 30 days away. */
        OPEN,
        /** Not reached, and the day is near. */
        NEAR,
        /** The day has passed: the red line is crossed. */
        MISSED
    }

    static MilestoneStanding of(
            Milestone milestone, Integer quota, Integer verified, LocalDate today) {
        Integer target = milestone.target(quota);
        long daysLeft = ChronoUnit.DAYS.between(today, milestone.dueOn()) + 1;
        State state;
        if (target == null || target == 0 || verified == null) {
            state = State.NONE;
        } else if (verified >= target) {
            state = State.REACHED;
        } else if (daysLeft < 1) {
            state = State.MISSED;
        } else {
            state = daysLeft > NEAR_DAYS ? State.OPEN : State.NEAR;
        }
        return new MilestoneStanding(milestone, quota, verified, target, state, daysLeft);
    }

    /** How many are missing; 0 where it is reached or nothing is asked. */
    public int missing() {
        return target == null || verified == null ? 0 : Math.max(0, target - verified);
    }

    public boolean isMissed() {
        return state == State.MISSED;
    }
}
