package org.andian.portal.agenda;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Door: what falls due on which day, and with what it is the caller's turn, of all rooms that
 * answer. Each room limits its answer by the caller's reach.
 */
@Stateless
public class Agenda {

    /** So many of one kind at most; a page says where there are more. */
    public static final int MOST = 500;

    /** So many of one kind at most with which it is somebody's turn. */
    public static final int MOST_TURN = 99;

    @Inject @Any private Instance<AgendaSource> rooms;

    /**
     * In the order of their days.
     *
     * @param kinds none for all
     */
    public AgendaPage items(Scope scope, AgendaSpan span, Set<AgendaKind> kinds) {
        return gathered(kinds, MOST, (room, most) -> room.items(scope, span, most));
    }

    /**
     * By day and kind, in that order; days with nothing are left out.
     *
     * @param kinds none for all
     */
    public List<AgendaCount> counts(Scope scope, AgendaSpan span, Set<AgendaKind> kinds) {
        return rooms(kinds).stream()
                .flatMap(room -> room.counts(scope, span).stream())
                .sorted(Comparator.comparing(AgendaCount::day).thenComparing(AgendaCount::kind))
                .toList();
    }

    /** With what it is the caller's turn: by its day, what has none last. */
    public AgendaPage turn(Scope scope) {
        return gathered(Set.of(), MOST_TURN, (room, most) -> room.turn(scope, most));
    }

    /**
     * What somebody's own calendar shows: all that falls due, but of what a city has many only that
     * with which it is the caller's turn.
     */
    public AgendaPage own(Scope scope, AgendaSpan span) {
        Set<AgendaKind> few = EnumSet.allOf(AgendaKind.class);
        few.removeIf(AgendaKind::isMany);
        Set<AgendaKind> many = EnumSet.complementOf(EnumSet.copyOf(few));
        AgendaPage dates = items(scope, span, few);
        AgendaPage turn = gathered(many, MOST_TURN, (room, most) -> room.turn(scope, most));
        List<AgendaItem> items = new ArrayList<>(dates.items());
        turn.items().stream().filter(item -> span.contains(item.day())).forEach(items::add);
        items.sort(AgendaItem.ORDER);
        Set<AgendaKind> cut = new HashSet<>(dates.cut());
        cut.addAll(turn.cut());
        return new AgendaPage(items, cut);
    }

    /** One more than is shown is asked for, which tells whether there are more. */
    private AgendaPage gathered(
            Set<AgendaKind> kinds,
            int most,
            BiFunction<AgendaSource, Integer, List<AgendaItem>> question) {
        List<AgendaItem> items = new ArrayList<>();
        Set<AgendaKind> cut = new HashSet<>();
        for (AgendaSource room : rooms(kinds)) {
            List<AgendaItem> found = question.apply(room, most + 1);
            found.stream().limit(most).forEach(items::add);
            if (found.size() > most) {
                cut.add(room.kind());
            }
        }
        items.sort(AgendaItem.ORDER);
        return new AgendaPage(items, cut);
    }

    private List<AgendaSource> rooms(Set<AgendaKind> kinds) {
        return rooms.stream()
                .filter(room -> kinds.isEmpty() || kinds.contains(room.kind()))
                .sorted(Comparator.comparing(AgendaSource::kind))
                .toList();
    }
}
