/**
 * What bodies may do in a campaign as it was set up, and which accounts act for them. Does not say
 * what follows where a set-up names nobody.
 */
package org.andian.portal.campaign.right;
