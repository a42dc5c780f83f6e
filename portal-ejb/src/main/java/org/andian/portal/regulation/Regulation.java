package org.andian.portal.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Which department answers for a venue group in a district on which days, by the standing
 * regulators of all times. Pure.
 */
public final class Regulation {

    /**
     * @param to exclusive, null = still
     */
    public record Dated(StandingRegulator rule, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /**
     * Days of one department.
     *
     * @param to exclusive, null = still
     * @param department code, empty when none is named
     */
    public record Spell(LocalDate from, LocalDate to, String department) {}

    private record Kind(long districtId, String venueGroup) {}

    private final List<Dated> all;
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Map<LocalDate, List<StandingRegulator>> standing = new HashMap<>();
    private final Map<Kind, List<Spell>> spells = new HashMap<>();

    private Regulation(List<Dated> all) {
        this.all = List.copyOf(all);
        for (Dated one : all) {
            turns.add(one.from());
            if (one.to() != null) {
                turns.add(one.to());
            }
        }
    }

    public static Regulation of(List<Dated> all) {
        return new Regulation(all);
    }

    /** All days from {@link LocalDate#MIN} on in stretches, in order, without gaps. */
    public List<Spell> spells(long districtId, String districtPath, String venueGroup) {
        return spells.computeIfAbsent(
                new Kind(districtId, venueGroup), kind -> timeline(districtPath, venueGroup));
    }

    private List<Spell> timeline(String districtPath, String venueGroup) {
        List<Spell> line = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        String department = "";
        for (LocalDate turn : turns) {
            String next = department(districtPath, venueGroup, turn);
            if (!Objects.equals(next, department)) {
                line.add(new Spell(from, turn, department));
                from = turn;
                department = next;
            }
        }
        line.add(new Spell(from, null, department));
        return List.copyOf(line);
    }

    /** Empty when none is named. */
    private String department(String districtPath, String venueGroup, LocalDate day) {
        return StandingRegulator.of(standingOn(day), venueGroup, districtPath)
                .map(StandingRegulator::department)
                .orElse("");
    }

    private List<StandingRegulator> standingOn(LocalDate day) {
        return standing.computeIfAbsent(
                day, d -> all.stream().filter(one -> one.holdsOn(d)).map(Dated::rule).toList());
    }
}
