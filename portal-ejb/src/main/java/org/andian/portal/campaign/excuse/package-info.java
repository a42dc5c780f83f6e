/**
 * Premises of a campaign where nothing can be installed, for lack of power or network: who says so,
 * who grants it, and by how much the tasks of their county are lowered while it holds.
 */
package org.andian.portal.campaign.excuse;
