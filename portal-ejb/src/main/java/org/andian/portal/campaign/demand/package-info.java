/**
 * What a campaign's notice demands of the equipment, and which premises have equipment that does
 * not qualify. Certificates are the devices' own.
 */
package org.andian.portal.campaign.demand;
