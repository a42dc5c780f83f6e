package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Range;
import org.andian.portal.refusal.Refusal;

/**
 * A share of a body to hand down.
 *
 * @param groupSeq 0 for all scope groups
 * @param parentId the share it is a part of, null where an office hands it down
 * @param least from, 0 to 1,000,000
 * @param most to, inclusive; the same as least where it is one number
 * @param reason at most 500 characters, may be null
 */
public record NewShare(
        long bodyId,
        int groupSeq,
        Long parentId,
        int least,
        int most,
        String reason,
        boolean demo) {

    static final int MOST = 1_000_000;

    public NewShare {
        requireRange(least, most);
        reason = CampaignTexts.optional(reason, CampaignTexts.LONGEST_REASON);
    }

    /**
     * From one number to another.
     *
     * @throws Refusal SHARE_RANGE
     */
    public static Range range(int least, int most) {
        requireRange(least, most);
        return new Range(least, most);
    }

    static void requireRange(int least, int most) {
        if (least < 0 || most < least || most > MOST) {
            throw new Refusal(CampaignReason.SHARE_RANGE, MOST);
        }
    }
}
