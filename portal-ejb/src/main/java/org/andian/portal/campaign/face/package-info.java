/**
 * What the home of a campaign shows beside its figures: the days of its phases, and the newest
 * assessment, asked of the room that assesses. It writes nothing.
 */
package org.andian.portal.campaign.face;
