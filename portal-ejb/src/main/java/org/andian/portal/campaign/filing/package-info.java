/**
 * Who still owes which filing of a campaign, and what those who file have noted as filed. Decides
 * by the notice who files; does not receive what is filed.
 */
package org.andian.portal.campaign.filing;
