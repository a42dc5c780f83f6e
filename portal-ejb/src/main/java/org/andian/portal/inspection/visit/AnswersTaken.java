package org.andian.portal.inspection.visit;

import java.util.List;

/**
 * What became of answers that were sent.
 *
 * @param kept as they stand now
 * @param conflicts those that were not kept, to be shown side by side
 */
public record AnswersTaken(List<Answer> kept, List<AnswerConflict> conflicts) {

    public AnswersTaken {
        kept = List.copyOf(kept);
        conflicts = List.copyOf(conflicts);
    }
}
