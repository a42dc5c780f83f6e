/**
 * Decides what time it is, which zone people live in, what a period is, and when a cache is out of
 * date. In an installation that was born as an example it lets the example's past be lived through.
 */
package org.andian.portal.period;
