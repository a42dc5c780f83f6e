package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.Range;

import java.util.List;

/**
 * What of a campaign's task a body takes on, and how far it is.
 *
 * @param department of the body, null for none: with one, only premises for which it answers count
 * @param groupSeq 0 for all scope groups
 * @param parentId the share it is a part of, null where an office handed it down
 * @param verified premises of the body's district and department that are verified, null where
 *     installing is not the indicator
 * @param mark how that stands to the range; null without a figure
 * @param parts how much of it is handed on, at least; null where nothing is
 * @param mayChange the caller may change it
 * @param history newest first, at most 50
 */
public record BodyShare(
        long id,
        long bodyId,
        String body,
        String district,
        String department,
        int groupSeq,
        Long parentId,
        Range range,
        Integer verified,
        Range.Mark mark,
        Integer parts,
        boolean demo,
        boolean mayChange,
        int version,
        List<ShareChange> history) {

    public BodyShare {
        history = List.copyOf(history);
    }

    /** What was handed on does not add up to at least the whole: a warning, never a refusal. */
    public boolean isUneven() {
        return parts != null && (parts < range.least() || parts > range.most());
    }

    /** verified / least; null without a figure or when nothing is asked. */
    public Double completion() {
        return verified == null || range.least() == 0 ? null : (double) verified / range.least();
    }
}
