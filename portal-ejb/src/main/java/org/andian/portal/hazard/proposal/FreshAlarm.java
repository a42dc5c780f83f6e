package org.andian.portal.hazard.proposal;

import org.andian.portal.alarm.Level;

import java.time.Instant;

/**
 * An alarm of a circuit and kind that no proposal and no hazard speaks of yet.
 *
 * @param lasts not cleared
 * @param acknowledgedAt null while nobody has confirmed it
 */
record FreshAlarm(long id, Level level, Instant raisedAt, boolean lasts, Instant acknowledgedAt) {}
