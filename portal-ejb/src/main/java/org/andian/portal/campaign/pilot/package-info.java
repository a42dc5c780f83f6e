/**
 * What is known of a campaign's pilots beside that they were named: why, with which provider, how
 * it goes, whether the city recommends them; and the records kept of the campaign: meetings,
 * trainings, guidance, daily records, typical cases, with copies and receipts. Who may be named is
 * decided by the room above.
 */
package org.andian.portal.campaign.pilot;
