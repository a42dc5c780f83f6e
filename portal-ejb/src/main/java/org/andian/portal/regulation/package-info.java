/**
 * Decides which departments, venue groups and bodies there are, and which body regulates a venue
 * group in a district on a day. It knows no premises: what holds for a single one is said in {@code
 * premises.standing}.
 */
package org.andian.portal.regulation;
