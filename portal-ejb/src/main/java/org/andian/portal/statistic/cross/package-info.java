/**
 * One question asked of several periods, or of each key of a third axis, as one table: every part
 * is a table of {@code statistic} of its own, so that each figure opens to the records that count
 * in its period and its layer, and nothing is added up.
 */
package org.andian.portal.statistic.cross;
