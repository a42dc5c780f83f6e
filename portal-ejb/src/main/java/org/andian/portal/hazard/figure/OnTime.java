package org.andian.portal.hazard.figure;

/**
 * How many hazards were mended by their last day, of those whose last day it was.
 *
 * @param due how many there were
 */
public record OnTime(long mended, long due) {}
