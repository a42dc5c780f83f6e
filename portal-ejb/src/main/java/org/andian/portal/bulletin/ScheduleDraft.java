package org.andian.portal.bulletin;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A schedule as somebody wants it.
 *
 * @param department code, null for all
 * @param recipients mail addresses, at most 50; one given twice is kept once
 */
public record ScheduleDraft(
        Rhythm rhythm,
        long districtId,
        String department,
        Axis rows,
        boolean on,
        List<String> recipients) {

    private static final int MOST_RECIPIENTS = 50;
    private static final Set<Axis> POSSIBLE =
            Set.of(Axis.DISTRICT, Axis.VENUE_GROUP, Axis.DEPARTMENT);

    public ScheduleDraft {
        Objects.requireNonNull(rhythm, "rhythm");
        recipients = new ArrayList<>(new LinkedHashSet<>(recipients));
        recipients.forEach(MailAddress::new);
        if (recipients.size() > MOST_RECIPIENTS) {
            throw new Refusal(BulletinReason.ADDRESSES, MOST_RECIPIENTS);
        }
        if (!POSSIBLE.contains(rows) || department != null && rows == Axis.DEPARTMENT) {
            throw new Refusal(BulletinReason.LINES);
        }
    }

    /** As it is stored: all departments are the empty text, which a unique key can hold. */
    String departmentColumn() {
        return department == null ? "" : department;
    }
}
