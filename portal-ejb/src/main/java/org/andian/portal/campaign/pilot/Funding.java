package org.andian.portal.campaign.pilot;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.quota.CampaignTexts;
import org.andian.portal.refusal.Refusal;

import java.util.Objects;

/**
 * Where the money of a premises' detectors comes from.
 *
 * @param yuan 0 to 1,000,000,000, null when it is not said
 * @param note at most 500 characters, null for none
 */
public record Funding(FundingSource source, Long yuan, String note) {

    private static final long MOST_YUAN = 1_000_000_000;
    private static final int LONGEST_NOTE = 500;

    public Funding {
        Objects.requireNonNull(source, "source");
        if (yuan != null && (yuan < 0 || yuan > MOST_YUAN)) {
            throw new Refusal(CampaignReason.YUAN, MOST_YUAN);
        }
        note = CampaignTexts.optional(note, LONGEST_NOTE);
    }

    /**
     * Whole yuan as somebody types them.
     *
     * @return null for an empty text
     * @throws Refusal YUAN
     */
    public static Long parseYuan(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,10}")) {
            throw new Refusal(CampaignReason.YUAN, MOST_YUAN);
        }
        return Long.valueOf(text.strip());
    }
}
