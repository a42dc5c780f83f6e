package org.andian.portal.campaign.setup;

import java.time.Instant;

/**
 * A campaign that is being set up, or a change of one.
 *
 * @param campaignId null until a new one is in force, as {@code campaign}, its code
 * @param model code of the campaign it is modelled on, null for none
 * @param name in Chinese, null while it has none; {@code nameEn} likewise
 */
public record SetupDraft(
        long id,
        Long campaignId,
        String campaign,
        SetupOrigin origin,
        String model,
        String cityCode,
        String city,
        String cityPath,
        SetupState state,
        String name,
        String nameEn,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        boolean demo) {

    public boolean isOpen() {
        return state == SetupState.OPEN;
    }
}
