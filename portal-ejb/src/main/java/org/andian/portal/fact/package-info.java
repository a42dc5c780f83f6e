/**
 * Computes what the rooms contribute into facts by day and place, keeps them with running totals,
 * computes days anew when their records change, and recounts each day from the single records. A
 * table over them is made in {@code statistic}.
 */
package org.andian.portal.fact;
