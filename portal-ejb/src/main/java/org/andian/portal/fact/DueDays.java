package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.LateDay;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which days are to be computed again: what their figures are now is known to change. */
@ApplicationScoped
public class DueDays {

    @Inject private Sql sql;

    @Inject private Catalogue catalogue;

    /** Noted as a whole, or for single devices. */
    public Set<LocalDate> list() {
        Set<LocalDate> days =
                new HashSet<>(
                        sql.list("select day from fact_due", List.of(), row -> row.day("day")));
        catalogue
                .contributors()
                .forEach(
                        room ->
                                room.late(LateWork.MOST).stream()
                                        .map(LateDay::day)
                                        .forEach(days::add));
        return days;
    }
}
