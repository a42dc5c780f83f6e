package org.andian.portal.difference;

import org.andian.portal.difference.rule.DifferenceKind;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many differences there are in one place.
 *
 * @param district id, null where the place is a body and where no district is known
 * @param name of the district or the body, null for none
 * @param counts of each kind, also where there is none
 */
public record DifferenceSpread(Long district, String name, Map<DifferenceKind, Integer> counts) {

    public DifferenceSpread {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    public int of(DifferenceKind kind) {
        return counts.get(kind);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
