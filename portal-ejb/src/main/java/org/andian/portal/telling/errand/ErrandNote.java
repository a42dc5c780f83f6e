package org.andian.portal.telling.errand;

import org.andian.portal.telling.Errands;

import java.time.Instant;

/**
 * What somebody has done about an alarm or written down.
 *
 * @param actor login of who did
 * @param whom to whom it went, a name or a step; null for none, and as {@code text} for a reader
 *     who need not know people there
 */
public record ErrandNote(Instant at, String actor, Errands.What what, String whom, String text) {}
