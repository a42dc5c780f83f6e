package org.andian.portal.campaign.filing;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.FilingDue;

/**
 * What a district still has to file.
 *
 * @param id of what is due, {@code districtId} of who owes it
 */
public record OwedFiling(
        long id, Campaign campaign, FilingDue due, long districtId, String district) {}
