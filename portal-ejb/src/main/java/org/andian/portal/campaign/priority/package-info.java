/**
 * Which premises of a campaign come first because they burn often, and in which industries fires
 * are frequent. Fires are recorded elsewhere.
 */
package org.andian.portal.campaign.priority;
