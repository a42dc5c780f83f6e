package org.andian.web.campaign;

import org.andian.portal.campaign.CampaignProgress.Line;

/**
 * A district in the order of completion.
 *
 * @param change how many places further up than a month before, negative for down; null where there
 *     was none
 * @param reason in one sentence why it stands there
 */
public record RankRow(Line line, Integer change, String reason) {

    /** Of the arrow: up, down, or neither. */
    public String style() {
        if (change == null || change == 0) {
            return "is-same";
        }
        return change > 0 ? "is-up" : "is-down";
    }
}
