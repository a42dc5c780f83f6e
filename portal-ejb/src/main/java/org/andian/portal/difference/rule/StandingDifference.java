package org.andian.portal.difference.rule;

/**
 * A difference that was found before and is not over.
 *
 * @param dismissed whether somebody has said why it is none
 */
public record StandingDifference(
        long id, FoundDifference.Key key, String basis, boolean dismissed) {}
