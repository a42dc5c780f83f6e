/**
 * Buildings from design to acceptance that no premises is yet, kept by the offices of their
 * districts; and what of buildings and of areas a campaign counts.
 */
package org.andian.portal.campaign.building;
