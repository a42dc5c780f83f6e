package org.andian.portal.inspection.visit;

/**
 * Two answers to one item, of which the second did not know the first: it was not kept.
 *
 * @param yours as it was sent
 * @param theirs as it stands
 */
public record AnswerConflict(AnswerWish yours, Answer theirs) {}
