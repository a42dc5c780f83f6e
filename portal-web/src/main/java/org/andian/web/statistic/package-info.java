/**
 * Statistics on screen, in files, on one page for leaders and over REST: always the same table of
 * the room statistic. Decides what is asked when nobody says, never a figure.
 *
 * <p>Begin with {@link org.andian.web.statistic.StatisticFilter} (what an address asks), then
 * {@link org.andian.web.statistic.StatisticPage} and {@link
 * org.andian.web.statistic.StatisticResource}; classes named after Drill show the records that one
 * figure counts, those named after Leader the summary in sentences.
 */
package org.andian.web.statistic;
