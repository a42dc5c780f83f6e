package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A milestone to set.
 *
 * @param districtId whose it is, null for the whole city
 * @param name at most 100 characters
 * @param groups sequences of the scope groups it is asked of, in rising order; none for all
 * @param percent of the quota, 1 to 100
 * @param dueOn inclusive
 */
public record NewMilestone(
        Long districtId,
        String name,
        List<Integer> groups,
        int percent,
        LocalDate dueOn,
        boolean demo) {

    private static final int LONGEST_NAME = 100;
    private static final int WHOLE = 100;

    /** No table keeps a later one. */
    private static final int LAST_YEAR = 9999;

    public NewMilestone {
        name = CampaignTexts.line(name, LONGEST_NAME);
        groups = groups.stream().distinct().sorted().toList();
        if (percent < 1 || percent > WHOLE) {
            throw new Refusal(CampaignReason.PERCENT);
        }
    }

    /**
     * @throws Refusal MILESTONE_DAY when it is due before the campaign begins or after it has ended
     */
    void requireWithin(Campaign campaign) {
        boolean isWithin =
                dueOn != null
                        && !dueOn.isBefore(campaign.startsOn())
                        && dueOn.getYear() <= LAST_YEAR
                        && !campaign.isOver(dueOn);
        if (!isWithin) {
            throw new Refusal(
                    CampaignReason.MILESTONE_DAY,
                    campaign.startsOn(),
                    Objects.requireNonNullElse(campaign.endsOn(), "—"));
        }
    }
}
