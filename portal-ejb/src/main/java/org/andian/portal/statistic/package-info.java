/**
 * Turns the rooms' daily facts into tables by district, venue group, responsible department or
 * campaign group, and opens each figure to the records it counts.
 */
package org.andian.portal.statistic;
