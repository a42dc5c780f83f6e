/**
 * Decides how readings are kept, merged and found again, and which are kept apart; knows what a
 * metric is but not when one is dangerous.
 */
package org.andian.portal.measurement;
