package org.andian.portal.campaign.quota;

import java.time.LocalDate;
import java.util.List;

/**
 * Which part of the quotas is due by which day.
 *
 * @param districtId whose it is, with its name and path; null for the whole city
 * @param groups sequences of the scope groups it is asked of, none for all
 * @param dueOn inclusive: what is verified that day is in time
 * @param mayChange the caller may withdraw it
 */
public record Milestone(
        long id,
        Long districtId,
        String district,
        String districtPath,
        String name,
        List<Integer> groups,
        int percent,
        LocalDate dueOn,
        boolean demo,
        boolean mayChange,
        int version) {

    private static final int WHOLE = 100;

    public Milestone {
        groups = List.copyOf(groups);
    }

    boolean isOf(int groupSeq) {
        return groups.isEmpty() || groups.contains(groupSeq);
    }

    /** How many premises it wants, the next whole one; null without a quota. */
    Integer target(Integer quota) {
        return quota == null
                ? null
                : Integer.valueOf((int) Math.ceilDiv((long) quota * percent, WHOLE));
    }
}
