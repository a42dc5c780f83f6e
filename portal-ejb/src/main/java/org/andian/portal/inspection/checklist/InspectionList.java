package org.andian.portal.inspection.checklist;

import java.util.Set;

/**
 * A checklist with how far its editions have come.
 *
 * @param groups codes of the venue groups it is for, none for any
 * @param sample an example of ours, of no standard
 * @param retired for no new task
 * @param inForce the edition tasks are made by, null for none
 * @param draft the edition being written, null for none
 * @param items how many the edition in force has
 */
public record InspectionList(
        String code,
        Purpose purpose,
        Set<String> groups,
        String nameZh,
        String nameEn,
        boolean sample,
        boolean retired,
        int sort,
        Integer inForce,
        Integer draft,
        int items,
        int version) {

    public InspectionList {
        groups = Set.copyOf(groups);
    }

    /** Whether new tasks can be made by it. */
    public boolean isUsable() {
        return !retired && inForce != null;
    }

    /** Whether it is meant for premises of a venue group; null for a premises of none. */
    public boolean isFor(String group) {
        return groups.isEmpty() || group != null && groups.contains(group);
    }
}
