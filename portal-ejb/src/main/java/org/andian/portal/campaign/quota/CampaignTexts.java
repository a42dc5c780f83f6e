package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** What people write about campaigns, within its bounds. Pure. */
public final class CampaignTexts {

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private CampaignTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal TEXT_MISSING where it is not, or is too long
     */
    public static String line(String text, int most) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(CampaignReason.TEXT_MISSING, most);
        }
        return plain;
    }

    /**
     * Lines that must be there.
     *
     * @throws Refusal TEXT_MISSING where they are not, or are too long
     */
    public static String lines(String text, int most) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(CampaignReason.TEXT_MISSING, most);
        }
        return plain;
    }

    /**
     * Lines that may be missing.
     *
     * @return null for none
     * @throws Refusal TEXT_TOO_LONG
     */
    public static String optional(String text, int most) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() > most) {
            throw new Refusal(CampaignReason.TEXT_TOO_LONG, most);
        }
        return plain;
    }
}
