package org.andian.portal.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A task that was divided does not add up to the whole: a warning, never a refusal, for tasks are
 * handed down one by one.
 *
 * @param kind whether groups of the district or districts below it were added
 */
public record SumCheck(Kind kind, long districtId, int groupSeq, int whole, int parts) {

    /** What was added. */
    public enum Kind {
        GROUPS,
        DISTRICTS
    }

    /** Empty when nothing was divided, there is no whole, or it adds up. */
    static Optional<SumCheck> of(
            Kind kind, long districtId, int groupSeq, Integer whole, Collection<Integer> parts) {
        List<Integer> set = parts.stream().filter(Objects::nonNull).toList();
        int sum = set.stream().mapToInt(Integer::intValue).sum();
        return whole == null || set.isEmpty() || sum == whole
                ? Optional.empty()
                : Optional.of(new SumCheck(kind, districtId, groupSeq, whole, sum));
    }
}
