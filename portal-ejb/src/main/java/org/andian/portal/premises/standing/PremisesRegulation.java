package org.andian.portal.premises.standing;

import static java.util.stream.Collectors.groupingBy;

import org.andian.portal.regulation.Regulation;
import org.andian.portal.regulation.Regulation.Spell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Which department answers for a premises on which days: that of the body named for it alone, else
 * the one that answers for its group and district. Pure.
 */
final class PremisesRegulation {

    private final Regulation general;
    private final Map<Long, List<OwnRegulator>> own;

    PremisesRegulation(Regulation general, List<OwnRegulator> own) {
        this.general = general;
        this.own = own.stream().collect(groupingBy(OwnRegulator::premisesId));
    }

    /** The stay's days in stretches of one department each, in order, without gaps. */
    List<Spell> spells(Stay stay) {
        List<Spell> always =
                general.spells(stay.districtId(), stay.districtPath(), stay.venueGroup());
        List<OwnRegulator> named = own.getOrDefault(stay.premisesId(), List.of());
        List<Spell> line = named.isEmpty() ? always : overlaid(always, named);
        return line.stream()
                .filter(
                        spell ->
                                (stay.to() == null || spell.from().isBefore(stay.to()))
                                        && (spell.to() == null || spell.to().isAfter(stay.from())))
                .map(spell -> within(stay, spell))
                .toList();
    }

    private static Spell within(Stay stay, Spell spell) {
        LocalDate from = spell.from().isBefore(stay.from()) ? stay.from() : spell.from();
        return new Spell(from, earlier(spell.to(), stay.to()), spell.department());
    }

    private static List<Spell> overlaid(List<Spell> always, List<OwnRegulator> named) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        always.forEach(spell -> turns.add(spell.from()));
        for (OwnRegulator one : named) {
            turns.add(one.from());
            if (one.to() != null) {
                turns.add(one.to());
            }
        }
        List<Spell> line = new ArrayList<>();
        LocalDate from = turns.first();
        String department = department(always, named, from);
        for (LocalDate turn : turns.tailSet(from, false)) {
            String next = department(always, named, turn);
            if (!next.equals(department)) {
                line.add(new Spell(from, turn, department));
                from = turn;
                department = next;
            }
        }
        line.add(new Spell(from, null, department));
        return line;
    }

    /** A body named for the premises that belongs to no department names none. */
    private static String department(List<Spell> always, List<OwnRegulator> named, LocalDate day) {
        return named.stream()
                .filter(one -> one.holdsOn(day))
                .max(Comparator.comparingLong(OwnRegulator::id))
                .map(one -> Objects.requireNonNullElse(one.department(), ""))
                .orElseGet(() -> generalOn(always, day));
    }

    private static String generalOn(List<Spell> always, LocalDate day) {
        return always.stream()
                .filter(spell -> spell.to() == null || spell.to().isAfter(day))
                .findFirst()
                .map(Spell::department)
                .orElse("");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
