package org.andian.portal.agenda;

import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a room answers to whoever asks for what falls due. A room has one for each kind it answers
 * for, found by CDI; it asks its own door or its own tables, within the caller's reach, and writes
 * nothing.
 */
public interface AgendaSource {

    /** Of all its items. */
    AgendaKind kind();

    /**
     * What falls due within the days, the earliest first, done or not.
     *
     * @param most so many at most
     * @return each with a day
     */
    List<AgendaItem> items(Scope scope, AgendaSpan span, int most);

    /**
     * The same by days. A room with many counts in its question; few are counted one by one.
     *
     * @return a day and kind once
     */
    default List<AgendaCount> counts(Scope scope, AgendaSpan span) {
        Map<LocalDate, List<AgendaItem>> byDay = new TreeMap<>();
        for (AgendaItem item : items(scope, span, Integer.MAX_VALUE)) {
            byDay.computeIfAbsent(item.day(), day -> new ArrayList<>()).add(item);
        }
        return byDay.entrySet().stream()
                .map(
                        one -> {
                            List<AgendaItem> items = one.getValue();
                            int open = (int) items.stream().filter(AgendaSource::isOpen).count();
                            return new AgendaCount(kind(), one.getKey(), open, items.size() - open);
                        })
                .toList();
    }

    /**
     * With what it is the caller's own turn, whatever its day; the earliest first.
     *
     * @param most so many at most
     */
    default List<AgendaItem> turn(Scope scope, int most) {
        return List.of();
    }

    private static boolean isOpen(AgendaItem item) {
        return item.state() == AgendaState.TODO;
    }
}
