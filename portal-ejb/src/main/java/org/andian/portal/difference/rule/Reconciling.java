package org.andian.portal.difference.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the differences of one kind when its facts are looked at again. Pure.
 *
 * @param fresh those that nobody knew
 * @param changed those that go on under other facts than before, by their numbers; what was said of
 *     them was said of facts that are no more, so that a dismissal is undone
 * @param over numbers of those whose facts agree again
 */
public record Reconciling(
        List<FoundDifference> fresh, Map<Long, FoundDifference> changed, List<Long> over) {

    public Reconciling {
        fresh = List.copyOf(fresh);
        changed = Map.copyOf(changed);
        over = List.copyOf(over);
    }

    /**
     * @param standing all of the kind that are not over
     * @param found all of the kind that the facts show; of two under one key the first counts
     */
    public static Reconciling of(List<StandingDifference> standing, List<FoundDifference> found) {
        Map<FoundDifference.Key, StandingDifference> known = new HashMap<>();
        standing.forEach(one -> known.put(one.key(), one));
        Map<FoundDifference.Key, FoundDifference> seen = new HashMap<>();
        List<FoundDifference> fresh = new ArrayList<>();
        Map<Long, FoundDifference> changed = new HashMap<>();
        for (FoundDifference one : found) {
            if (seen.putIfAbsent(one.key(), one) == null) {
                StandingDifference before = known.get(one.key());
                if (before == null) {
                    fresh.add(one);
                } else if (!before.basis().equals(one.basis())) {
                    changed.put(before.id(), one);
                }
            }
        }
        List<Long> over =
                standing.stream()
                        .filter(one -> !seen.containsKey(one.key()))
                        .map(StandingDifference::id)
                        .toList();
        return new Reconciling(fresh, changed, over);
    }
}
