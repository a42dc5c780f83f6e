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

/**
 * Which department answers for a premises on which days, by the standing regulators of all times.
 * Pure.
 */
final class Regulation {

    /**
     * @param to exclusive, null = still
     */
    record Dated(StandingRegulator rule, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /**
     * @param to exclusive, null = still
     */
    record Spell(LocalDate from, LocalDate to, String department) {}

    private record Kind(long districtId, String venueGroup) {}

    private final List<Dated> all;
    private final Set<Long> regulatedByThemselves = new HashSet<>();
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Map<LocalDate, List<StandingRegulator>> standing = new HashMap<>();
    private final Map<Kind, List<Spell>> spells = new HashMap<>();

    Regulation(List<Dated> all) {
        this.all = List.copyOf(all);
        for (Dated one : all) {
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
    private String department(Stay stay, LocalDate day) {
        List<StandingRegulator> holding =
                standing.computeIfAbsent(
                        day,
                        d -> all.stream().filter(one -> one.holdsOn(d)).map(Dated::rule).toList());
        return StandingRegulator.of(
                        holding, stay.premisesId(), stay.venueGroup(), stay.districtPath())
                .map(StandingRegulator::department)
                .orElse("");
    }

    /** The stay's days in stretches of one department each, in order, without gaps. */
    List<Spell> spells(Stay stay) {
        List<Spell> always =
                regulatedByThemselves.contains(stay.premisesId())
                        ? timeline(stay)
                        : spells.computeIfAbsent(
                                new Kind(stay.districtId(), stay.venueGroup()),
                                kind -> timeline(stay));
        return always.stream()
                .filter(
                        spell ->
                                (stay.to() == null || spell.from().isBefore(stay.to()))
                                        && (spell.to() == null || spell.to().isAfter(stay.from())))
                .map(
                        spell ->
                                new Spell(
                                        spell.from().isBefore(stay.from())
                                                ? stay.from()
                                                : spell.from(),
                                        earlier(spell.to(), stay.to()),
                                        spell.department()))
                .toList();
    }

    /**
     * Regulators count for a district with all below it, so one premises of a district and group
     * speaks for the others.
     */
    private List<Spell> timeline(Stay stay) {
        List<Spell> line = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        String department = "";
        for (LocalDate turn : turns) {
            String next = department(stay, turn);
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
