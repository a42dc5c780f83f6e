package org.andian.portal.campaign.setup;

import org.andian.portal.scope.Scope;

import java.util.List;

/**
 * What another room misses of a campaign, for the list of what is to do. Each implementation is a
 * CDI bean of the room that keeps it, such as filings, quotas or the rules of scores.
 */
public interface SetupCheck {

    /**
     * @param campaignId of a campaign that is in force and in the caller's reach
     * @return empty where nothing is missing
     */
    List<SetupGap> gaps(Scope scope, long campaignId);
}
