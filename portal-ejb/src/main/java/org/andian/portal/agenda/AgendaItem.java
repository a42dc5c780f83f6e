package org.andian.portal.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One matter that falls due.
 *
 * @param key what the record's page is opened by: the id of a record, the code of a campaign, the
 *     code of a provider; empty where only a list shows it
 * @param name what it is called, null where {@code matter} says all
 * @param nameEn in English, null where there is only one name
 * @param matter the code of its state or sort, as the room's own words know it
 * @param place where it lies or whom it belongs to, null for nowhere
 * @param placeEn in English, null where there is only one name
 * @param day the last day in China, which belongs to the time; null where there is none
 * @param at the exact moment within that day, null where the whole day counts
 */
public record AgendaItem(
        AgendaKind kind,
        String key,
        String name,
        String nameEn,
        String matter,
        String place,
        String placeEn,
        LocalDate day,
        Instant at,
        AgendaState state) {

    /** By their days, those without one last; within a day by moment, kind and key. */
    static final Comparator<AgendaItem> ORDER =
            Comparator.comparing(
                            AgendaItem::day,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(
                            AgendaItem::at,
                            Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                    .thenComparing(AgendaItem::kind)
                    .thenComparing(AgendaItem::key)
                    .thenComparing(AgendaItem::matter);

    public AgendaItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(state, "state");
    }

    /** Whether its last day has passed while it is still to be done. */
    public boolean isLate(LocalDate today) {
        return state == AgendaState.TODO && day != null && day.isBefore(today);
    }
}
