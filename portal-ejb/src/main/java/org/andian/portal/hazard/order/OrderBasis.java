package org.andian.portal.hazard.order;

/**
 * What an order is based on, in the words of its day.
 *
 * @param sample ours, not the office's
 */
public record OrderBasis(String words, boolean sample) {}
