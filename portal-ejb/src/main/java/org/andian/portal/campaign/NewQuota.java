package org.andian.portal.campaign;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/**
 * A quota to set.
 *
 * @param groupSeq {@link QuotaCell#WHOLE} or a scope group's sequence
 * @param before what the caller saw, null for none: when another has changed it meanwhile, nothing
 *     is done
 * @param quota 0 to 1,000,000; null takes it away
 * @param reason at most 200 characters, may be null
 */
public record NewQuota(
        String campaign,
        long districtId,
        int groupSeq,
        Integer before,
        Integer quota,
        String reason,
        boolean demo) {

    private static final int MOST = 1_000_000;
    private static final int REASON = 200;

    public NewQuota {
        if (quota != null && (quota < 0 || quota > MOST)) {
            throw new Refusal(CampaignReason.QUOTA_RANGE, MOST);
        }
        String plain = PlainText.of(reason);
        reason = plain == null || plain.isEmpty() ? null : plain;
        if (reason != null && reason.codePointCount(0, reason.length()) > REASON) {
            throw new Refusal(CampaignReason.REASON_TOO_LONG, REASON);
        }
    }

    /**
     * A quota as somebody types it.
     *
     * @return null for an empty text
     * @throws Refusal QUOTA_RANGE
     */
    public static Integer parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,7}")) {
            throw new Refusal(CampaignReason.QUOTA_RANGE, MOST);
        }
        return Integer.valueOf(text.strip());
    }

    /** Back to what it was. @param why as the reason, may be null */
    public NewQuota undo(String why) {
        return new NewQuota(campaign, districtId, groupSeq, quota, before, why, demo);
    }
}
