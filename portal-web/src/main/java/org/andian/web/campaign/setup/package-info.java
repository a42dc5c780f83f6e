/**
 * Pages on which offices set up campaigns, read what editions said, say where nothing can be
 * installed, and keep new buildings.
 */
package org.andian.web.campaign.setup;
