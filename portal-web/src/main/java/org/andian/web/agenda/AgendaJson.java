package org.andian.web.agenda;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaState;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A matter that falls due as REST tells it.
 *
 * @param key of the record: its id, or the code of a campaign; empty where only a list shows it
 * @param name null where {@code matter} says all
 * @param nameEn null where there is only one name
 * @param matter the code of its state or sort
 * @param place null for nowhere, {@code placeEn} where there is only one name
 * @param day the last day in China, null where there is none
 * @param at the exact moment, null where the whole day counts
 * @param late whether its day has passed while it is still to be done
 */
public record AgendaJson(
        AgendaKind kind,
        String key,
        String name,
        String nameEn,
        String matter,
        String place,
        String placeEn,
        LocalDate day,
        Instant at,
        AgendaState state,
        boolean late) {

    static AgendaJson of(AgendaItem item, LocalDate today) {
        return new AgendaJson(
                item.kind(),
                item.key(),
                item.name(),
                item.nameEn(),
                item.matter(),
                item.place(),
                item.placeEn(),
                item.day(),
                item.at(),
                item.state(),
                item.isLate(today));
    }
}
