/**
 * Campaigns as their notices say: phases, scope groups with who is responsible, filings due; the
 * tasks (quotas) and pilots an installation adds to them. Decides which scope group counts a
 * premises, what is due when, and who may set a task or name a pilot. Does not receive filings and
 * does not score.
 */
package org.andian.portal.campaign;
