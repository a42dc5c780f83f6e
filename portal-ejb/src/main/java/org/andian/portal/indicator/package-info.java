/**
 * What a room shows to contribute its own figures: which indicators it offers, the records a day of
 * each counts, and which past days have changed; and when a day settles, for all rooms alike.
 * Decides nothing about periods, axes or scope.
 */
package org.andian.portal.indicator;
