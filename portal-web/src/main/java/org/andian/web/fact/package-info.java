/**
 * Recounts of days over REST: what the nights found, and asking for one at once.
 *
 * <p>The figures themselves are shown by {@code org.andian.web.statistic}.
 */
package org.andian.web.fact;
