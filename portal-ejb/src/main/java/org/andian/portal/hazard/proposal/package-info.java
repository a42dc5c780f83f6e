/**
 * Decides which alarms propose a hazard and keeps what people said of it: that it is one, or why it
 * is none. Alarms themselves it never changes.
 */
package org.andian.portal.hazard.proposal;
