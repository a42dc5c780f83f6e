package org.andian.portal.assessment;

import org.andian.portal.campaign.Campaign;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is to be assessed.
 *
 * @param campaign code
 * @param versionId of the rules, null for those that hold on the last day
 * @param first from when on happenings count. @param last inclusive: figures are as of its end
 */
public record AssessmentQuestion(String campaign, Long versionId, LocalDate first, LocalDate last) {

    /** Statistics reach no further back. */
    private static final int MOST_YEARS = 10;

    public AssessmentQuestion {
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }

    /**
     * From a campaign's beginning, as far as ten years reach back, to a day, at most its end.
     *
     * @param day null for today
     */
    public static AssessmentQuestion of(
            Campaign campaign, Long versionId, LocalDate day, LocalDate today) {
        LocalDate end = campaign.isOver(today) ? campaign.endsOn() : today;
        LocalDate last = day == null ? end : day;
        LocalDate earliest = last.minusYears(MOST_YEARS).plusDays(1);
        LocalDate start = campaign.startsOn().isAfter(last) ? last : campaign.startsOn();
        return new AssessmentQuestion(
                campaign.code(), versionId, start.isBefore(earliest) ? earliest : start, last);
    }
}
