package org.andian.portal.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which department answers for a premises on which days, by the standing regulators of all times. Pure. */
final class Regulation {

    /** @param department of the regulating body, empty when it belongs to none. @param to exclusive, null = still */
    record Dated(StandingRegulator rule, String department, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** @param to exclusive, null = still */
    record Spell(LocalDate from, LocalDate to, String department) {
    }

    private record Kind(long districtId, String venueGroup) {
    }

    private final List<Dated> all;
    private final Map<Long, String> departments = new HashMap<>();
    private final Set<Long> regulatedByThemselves = new HashSet<>();
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Map<LocalDate, List<StandingRegulator>> standing = new HashMap<>();
    private final Map<Kind, List<Spell>> spells = new HashMap<>();

    Regulation(List<Dated> all) {
        this.all = List.copyOf(all);
        for (Dated one : all) {
            departments.put(one.rule().id(), one.department());
            turns.add(one.from());
            if (one.to() != null) {
                turns.add(one.to());
            }
            if (one.rule().premisesId() != null) {
                regulatedByThemselves.add(one.rule().premisesId());
            }
        }
    }

    /** Empty when none is named. */
    String department(Stay placement, LocalDate day) {
        List<StandingRegulator> holding = standing.computeIfAbsent(day, d -> all.stream().filter(one -> one.holdsOn(d)).map(Dated::rule).toList());
        return StandingRegulator.of(holding, placement.premisesId(), placement.venueGroup(), placement.districtPath())
                .map(rule -> departments.get(rule.id())).orElse("");
    }

    /** The placement's days in stretches of one department each, in order, without gaps. */
    List<Spell> spells(Stay placement) {
        List<Spell> always = regulatedByThemselves.contains(placement.premisesId()) ? timeline(placement)
                : spells.computeIfAbsent(new Kind(placement.districtId(), placement.venueGroup()), kind -> timeline(placement));
        return always.stream().filter(spell -> (placement.to() == null || spell.from().isBefore(placement.to())) && (spell.to() == null || spell.to().isAfter(placement.from())))
                .map(spell -> new Spell(spell.from().isBefore(placement.from()) ? placement.from() : spell.from(), earlier(spell.to(), placement.to()), spell.department()))
                .toList();
    }

    /** Regulators count for a district with all below it, so one premises of a district and group speaks for the others. */
    private List<Spell> timeline(Stay placement) {
        List<Spell> line = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        String department = "";
        for (LocalDate turn : turns) {
            String next = department(placement, turn);
            if (!Objects.equals(next, department)) {
                line.add(new Spell(from, turn, department));
                from = turn;
                department = next;
            }
        }
        line.add(new Spell(from, null, department));
        return line;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
