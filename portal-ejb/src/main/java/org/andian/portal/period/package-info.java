/**
 * Decides what time it is, which zone people live in, what a period is, and when a cache is out of
 * date.
 */
package org.andian.portal.period;
