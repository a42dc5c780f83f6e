package org.andian.portal.workorder.rule;

import org.andian.portal.workorder.matter.WorkKind;

/**
 * A rule by which work is given out.
 *
 * @param district its name
 * @param districtPath of the premises below which it looks
 * @param hazardKind code, null for any and where it looks for no hazards
 * @param days how long it lasts, or how soon it ends, before work is given out
 */
public record WorkRule(
        long id,
        long districtId,
        String district,
        String districtPath,
        RuleCause cause,
        String hazardKind,
        int days,
        WorkKind kind,
        String what,
        int arriveHours,
        int finishHours,
        boolean enabled,
        int version) {}
