/** Decides what time it is, which zone people live in, and what a period is. */
package org.andian.portal.period;
