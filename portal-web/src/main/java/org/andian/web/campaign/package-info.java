/**
 * Pages and REST of campaigns: what their notices say, how far the tasks are, and the forms that
 * set tasks and name pilots.
 *
 * <p>{@link org.andian.web.campaign.CampaignView} holds the campaign and the day; {@link
 * org.andian.web.campaign.Timeline}, {@link org.andian.web.campaign.QuotaEditor} and {@link
 * org.andian.web.campaign.PilotPanel} are parts of its page.
 */
package org.andian.web.campaign;
