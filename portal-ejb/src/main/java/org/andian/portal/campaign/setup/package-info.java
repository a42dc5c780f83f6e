/**
 * How a campaign is set up in the portal: drafts from a shipped notice, a copy or nothing, what is
 * still missing, editions with the day and the reason of each change. What is in force is written
 * into the campaigns' own tables; how filings, quotas and scores are set up is known by others.
 */
package org.andian.portal.campaign.setup;
