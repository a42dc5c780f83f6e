package org.andian.portal.bulletin;

import org.andian.portal.outbox.MailAddress;
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
 * @param recipients mail addresses, none twice
 */
public record ScheduleDraft(
        Rhythm rhythm,
        long districtId,
        String department,
        Axis rows,
        boolean on,
        List<String> recipients) {

    public static final int MOST_RECIPIENTS = 50;
    private static final Set<Axis> POSSIBLE =
            Set.of(Axis.DISTRICT, Axis.VENUE_GROUP, Axis.DEPARTMENT);

    public ScheduleDraft {
        Objects.requireNonNull(rhythm, "rhythm");
        recipients = new ArrayList<>(new LinkedHashSet<>(recipients));
        recipients.forEach(MailAddress::new);
        if (recipients.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException(
                    "A bulletin goes to at most " + MOST_RECIPIENTS + " addresses.");
        }
        if (!POSSIBLE.contains(rows) || department != null && rows == Axis.DEPARTMENT) {
            throw new IllegalArgumentException(
                    "The lines of a bulletin are districts or industries, or departments where it"
                            + " is not of one department.");
        }
    }
}
