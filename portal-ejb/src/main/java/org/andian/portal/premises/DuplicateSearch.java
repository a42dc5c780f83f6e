package org.andian.portal.premises;

import org.andian.portal.premises.DuplicatePair.Ground;
import org.andian.portal.premises.DuplicatePair.Side;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Pairs entries with the same credit code, or with the same name in the same district. Each entry
 * of a group is paired with the group's first.
 */
final class DuplicateSearch {

    /** Two entries by id, the smaller first. */
    record Ids(long one, long other) {

        static Ids of(long a, long b) {
            return new Ids(Math.min(a, b), Math.max(a, b));
        }
    }

    private DuplicateSearch() {}

    /**
     * @param sides in the order of their ids. @param distinct pairs somebody has already told apart
     */
    static List<DuplicatePair> pairs(List<Side> sides, Set<Ids> distinct) {
        List<DuplicatePair> found = new ArrayList<>();
        Set<Ids> seen = new LinkedHashSet<>(distinct);
        collect(
                groups(sides, side -> side.creditCode() == null ? "" : side.creditCode()),
                Ground.CREDIT_CODE,
                seen,
                found);
        collect(groups(sides, DuplicateSearch::place), Ground.NAME, seen, found);
        return found;
    }

    private static String place(Side side) {
        String key = NameKey.of(side.name());
        return key.isEmpty() ? "" : side.districtId() + " " + key;
    }

    private static Collection<List<Side>> groups(List<Side> sides, Function<Side, String> key) {
        Map<String, List<Side>> groups = new LinkedHashMap<>();
        sides.forEach(
                side -> groups.computeIfAbsent(key.apply(side), k -> new ArrayList<>()).add(side));
        groups.remove("");
        return groups.values();
    }

    private static void collect(
            Collection<List<Side>> groups,
            Ground ground,
            Set<Ids> seen,
            List<DuplicatePair> found) {
        for (List<Side> group : groups) {
            Side first = group.getFirst();
            group.stream()
                    .skip(1)
                    .filter(other -> seen.add(Ids.of(first.id(), other.id())))
                    .forEach(other -> found.add(new DuplicatePair(first, other, ground)));
        }
    }
}
