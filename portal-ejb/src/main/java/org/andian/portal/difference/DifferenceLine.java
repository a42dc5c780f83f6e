package org.andian.portal.difference;

import org.andian.portal.difference.rule.DifferenceState;

import java.time.Instant;

/**
 * What became of a difference once.
 *
 * @param act FIND, CHANGE, RENEW, DISMISS, RESTORE, MOVE or END
 * @param actor login, {@code portal} for what the portal found by itself
 * @param state after it
 * @param note null for none
 */
public record DifferenceLine(
        Instant at, String act, String actor, DifferenceState state, String note) {}
