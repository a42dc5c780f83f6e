/**
 * How a campaign's quotas are met: milestones by day, shares of bodies, what is verified, and when
 * all of it will be. Decides what counts as verified, how a forecast is reckoned and who hands down
 * what; the quotas of districts are set by the room above.
 */
package org.andian.portal.campaign.quota;
