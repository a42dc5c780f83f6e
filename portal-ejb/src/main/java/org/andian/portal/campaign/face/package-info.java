/**
 * What the home of a campaign shows beside its figures: the days of its phases, who has noted which
 * filing, and in words why a district stands where it does. It writes nothing.
 */
package org.andian.portal.campaign.face;
