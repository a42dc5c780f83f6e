package org.andian.portal.hazard.figure;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.catalogue.HazardKinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which hazards an indicator counts: all, those of a grade, or those of a kind. Kinds that an
 * office added to those shipped are counted among the others: an indicator needs its words.
 *
 * @param grade null for every grade
 * @param kind its code, null for every kind
 */
record Slice(Grade grade, String kind) {

    static final Slice ALL = new Slice(null, null);

    /** The kinds that are shipped, but for {@link HazardKinds#OTHER}. */
    static final List<String> KINDS =
            List.of(
                    "LEAKAGE",
                    "OVER_TEMPERATURE",
                    "POOR_CONTACT",
                    "ARC",
                    "SHORT_CIRCUIT",
                    "OVERLOAD",
                    "VOLTAGE",
                    "AGEING",
                    "PRIVATE_WIRING",
                    "NO_NAME_GOODS",
                    "NO_CCC",
                    "CHARGING_INSIDE",
                    "SMOKE");

    static List<Slice> of(Measure.Cut cut) {
        List<Slice> slices = new ArrayList<>(List.of(ALL));
        if (cut != Measure.Cut.NONE) {
            Arrays.stream(Grade.values()).forEach(grade -> slices.add(new Slice(grade, null)));
        }
        if (cut == Measure.Cut.GRADE_AND_KIND) {
            KINDS.forEach(kind -> slices.add(new Slice(null, kind)));
            slices.add(new Slice(null, HazardKinds.OTHER));
        }
        return slices;
    }

    /** What it adds to a measure's code. */
    String suffix() {
        if (grade != null) {
            return "." + grade.name().toLowerCase(Locale.ROOT);
        }
        return kind == null ? "" : "." + kind;
    }

    boolean holds(Grade itsGrade, String itsKind) {
        if (grade != null) {
            return grade == itsGrade;
        }
        if (kind == null) {
            return true;
        }
        return kind.equals(HazardKinds.OTHER) ? !KINDS.contains(itsKind) : kind.equals(itsKind);
    }

    /** The same as a condition on an act's row. */
    String sql(String alias) {
        if (grade != null) {
            return alias + ".grade = '" + grade + "'";
        }
        if (kind == null) {
            return "1 = 1";
        }
        return kind.equals(HazardKinds.OTHER)
                ? alias
                        + ".kind not in ("
                        + KINDS.stream()
                                .map(one -> "'" + one + "'")
                                .collect(Collectors.joining(", "))
                        + ")"
                : alias + ".kind = '" + kind + "'";
    }
}
