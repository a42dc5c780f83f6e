package org.andian.portal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A county or zone that is assessed, with those it has come after: what they did counts as its own.
 * Pure.
 *
 * @param ids its own and theirs
 */
record AssessedPlace(long id, String name, Set<Long> ids) {

    AssessedPlace {
        ids = Set.copyOf(ids);
    }

    /**
     * A county or zone at some time.
     *
     * @param validFrom null for always, {@code validTo} null for ever, else the first day after it
     * @param successor which came after it, null for none
     */
    record Stood(long id, String name, LocalDate validFrom, LocalDate validTo, Long successor) {

        boolean stands(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom))
                    && (validTo == null || day.isBefore(validTo));
        }
    }

    /** Those that stand on a day, in order. */
    static List<AssessedPlace> on(LocalDate day, List<Stood> all) {
        Map<Long, Stood> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        Map<Long, Set<Long>> ids = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.stands(day))
                .forEach(one -> ids.put(one.id(), new HashSet<>()));
        for (Stood one : all) {
            Set<Long> own = ids.get(last(one, day, byId));
            if (own != null) {
                own.add(one.id());
            }
        }
        List<AssessedPlace> places = new ArrayList<>();
        ids.forEach((id, own) -> places.add(new AssessedPlace(id, byId.get(id).name(), own)));
        return List.copyOf(places);
    }

    /** Which stands in its place; its own number where nothing does. */
    private static long last(Stood one, LocalDate day, Map<Long, Stood> byId) {
        Set<Long> seen = new HashSet<>();
        Stood at = one;
        while (!at.stands(day)
                && at.successor() != null
                && byId.containsKey(at.successor())
                && seen.add(at.id())) {
            at = byId.get(at.successor());
        }
        return at.id();
    }
}
