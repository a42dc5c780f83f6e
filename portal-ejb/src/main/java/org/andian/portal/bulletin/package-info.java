/**
 * Decides when a weekly or monthly bulletin of a district or department is due, makes each exactly
 * once, keeps it as it was made (table, query, rule versions, PDF with its hash) and hands it to
 * the outbox; the figures are the statistic room's.
 */
package org.andian.portal.bulletin;
