package org.andian.portal.campaign.pilot;

import org.andian.portal.campaign.quota.CampaignTexts;

/**
 * What is written of a pilot.
 *
 * @param reason why it was proposed, at most 1000 characters, must be there
 * @param provider code of the service provider, null for the one that serves the premises
 * @param progress how it goes, at most 2000 characters, null for nothing yet, as highlights and
 *     experience, difficulties and problems
 */
public record DossierText(
        String reason, String provider, String progress, String highlights, String difficulties) {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TEXT = 2000;

    public DossierText {
        reason = CampaignTexts.lines(reason, LONGEST_REASON);
        progress = CampaignTexts.optional(progress, LONGEST_TEXT);
        highlights = CampaignTexts.optional(highlights, LONGEST_TEXT);
        difficulties = CampaignTexts.optional(difficulties, LONGEST_TEXT);
    }

    public static DossierText proposing(String reason, String provider) {
        return new DossierText(reason, provider, null, null, null);
    }
}
