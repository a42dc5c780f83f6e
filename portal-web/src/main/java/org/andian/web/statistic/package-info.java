/**
 * Statistics on screen, in files, on one page for leaders and over REST: always the same table of
 * the room statistic. Decides what is asked when nobody says, never a figure.
 */
package org.andian.web.statistic;
